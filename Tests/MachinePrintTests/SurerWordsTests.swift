import Testing

@testable import MachinePrint

@Suite struct SurerWordsTests {
    private func word(_ text: String, _ columns: Range<Int>, _ confidence: Double) -> PrintedWord {
        PrintedWord(text: text, columns: columns, confidence: confidence)
    }

    private func chosen(_ words: [PrintedWord], _ others: [PrintedWord]) -> [String] {
        SurerWords.chosen(from: words, others, sure: 0.9).map(\.text)
    }

    @Test func anUnsureWordGivesWayToASurerOne() {
        let words = [word("Birth", 0..<50, 0.95), word("Daie", 60..<100, 0.6)]
        #expect(chosen(words, [word("Birih", 0..<50, 0.99), word("Date", 60..<100, 0.9)]) == ["Birth", "Date"])
    }

    @Test func wordsThatOneReadingPartsAreTakenTogether() {
        let words = [word("(iv", 0..<20, 0.5), word("MDDYYYY)", 25..<90, 0.88)]
        #expect(chosen(words, [word("(MMDDYYYY)", 0..<90, 0.91)]) == ["(MMDDYYYY)"])
        #expect(chosen(words, [word("(MM", 0..<24, 0.95), word("DDYYYY)", 22..<90, 0.7)]) == ["(iv", "MDDYYYY)"])
    }

    /// Of what is hardly read either time, the surer is as often the wrong one.
    @Test func whatIsHardlyReadIsLeftAlone() {
        #expect(chosen([word("Jehn", 0..<40, 0.3)], [word("Jahn", 0..<40, 0.6)]) == ["Jehn"])
    }

    @Test func numbersAreLeftAlone() {
        #expect(chosen([word("555-0116", 0..<40, 0.3)], [word("555-0446", 0..<40, 0.95)]) == ["555-0116"])
    }

    /// The printed line itself is read as dashes; nothing of it comes in beside the words, and no word goes.
    @Test func whatOnlyOneReadingHasStaysThatReadings() {
        #expect(chosen([word("Fax", 0..<30, 0.5)], [word("Fax", 0..<30, 0.8), word("____", 40..<90, 0.99)]) == ["Fax"])
        #expect(chosen([word("Fax", 0..<30, 0.5), word("1", 40..<44, 0.4)], []) == ["Fax", "1"])
        #expect(chosen([], [word("____", 0..<90, 0.99)]).isEmpty)
    }
}
