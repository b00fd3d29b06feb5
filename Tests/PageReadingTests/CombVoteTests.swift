import Testing

@testable import PageReading

@Suite struct CombVoteTests {
    private func winner(_ print: (String, Double), _ hands: (String, Double)..., cells: Int) -> String? {
        let voices =
            [CombVote.Voice(text: print.0, confidence: print.1, isPrint: true)]
            + hands.map { CombVote.Voice(text: $0.0, confidence: $0.1) }
        return CombVote.winner(of: voices, cells: cells).map { voices[$0.index].text }
    }

    @Test func twoThatAgreeGoBeforeOneThatIsSurer() {
        #expect(winner(("7OB9", 0.9), ("7089", 0.4), ("7089", 0.3), cells: 4) == "7089")
        #expect(winner(("M54.16", 0.3), ("m54.16", 0.2), ("MS4.16", 0.9), cells: 6) == "M54.16")
    }

    @Test func hasACharacterForEachCellWhereNoneAgree() {
        #expect(winner(("UL5bb", 0.5), ("2085550155", 0.55), ("ZL85", 0.5), cells: 10) == "2085550155")
    }

    @Test func printWinsWhereHandPrintIsHardlySurer() {
        #expect(winner(("SHANE", 0.8), ("SHANE1", 0.85), ("5HANE", 0.7), cells: 5) == "SHANE")
    }

    @Test func nothingReadIsNoVoice() {
        #expect(winner(("", 0), ("12", 0.4), ("", 0), cells: 2) == "12")
        #expect(CombVote.winner(of: [], cells: 3) == nil)
    }
}
