import Foundation
import ReferralModel
import Testing

@testable import HandPrint
@testable import PageReading

@Suite("The choice between print and writing by hand") struct HandChoiceTests {
    /// A reading of a line that begins 100 pixels from the left.
    private func hand(_ words: (String, Range<Int>)...) -> HandPrintReading {
        HandPrintReading(
            text: words.map(\.0).joined(separator: " "), probability: 0.2, confidence: 0.6,
            words: words.map { HandPrintReading.Word(text: $0.0, columns: $0.1, confidence: 0.5, mean: Double($0.0.count) / 10) })
    }

    private func word(_ text: String, _ x0: Int, _ x1: Int) -> Word {
        Word(text, box: BoundingBox(x0, 0, x1, 30), confidence: 0.5)
    }

    private func parts(_ hand: HandPrintReading, _ print: [Word]) -> [String] {
        HandChoice.parts(hand, at: BoundingBox(100, 0, 500, 30), print).map { part in
            part.hand.text + "|" + part.print.map(\.text).joined(separator: " ")
        }
    }

    @Test func wordsThatStandInTheSamePlaceAreComparedWithEachOther() {
        let hand = hand(("Willow", 0..<90), ("Creek", 100..<180))
        #expect(parts(hand, [word("Creck", 202, 279), word("Willan", 99, 188)]) == ["Willow|Willan", "Creek|Creck"])
    }

    @Test func whatOneSeesAsOneWordStaysTogether() {
        let hand = hand(("Apt", 0..<50), ("7B", 60..<90), ("Tampa", 120..<200))
        #expect(parts(hand, [word("Apt7B", 100, 190), word("Tamoa", 221, 300)]) == ["Apt 7B|Apt7B", "Tampa|Tamoa"])
    }

    @Test func whatOnlyHandPrintSeesStandsAlone() {
        #expect(parts(hand(("Karen", 0..<80), ("M", 110..<130)), [word("Caren", 101, 181)]) == ["Karen|Caren", "M|"])
        #expect(parts(hand(("Karen", 0..<80)), [word("Caren", 101, 181), word("~", 300, 310)]) == ["Karen|Caren"])
    }

    @Test func aPieceOfAWordAndALineThatIsNoneNeverWin() throws {
        let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Models")
        let choice = HandChoice(reader: try HandPrintReader(models: models))
        func sure(_ text: String) -> HandPrintReading {
            HandPrintReading(
                text: text, probability: 0.99, confidence: 0.99,
                words: [HandPrintReading.Word(text: text, columns: 0..<100, confidence: 0.99, mean: 0.99)])
        }
        #expect(choice.prefersHand(sure("Michele"), to: [word("Mlchclc", 100, 200)]))
        #expect(!choice.prefersHand(sure("Mich"), to: [word("Michele", 100, 200)]))
        #expect(!choice.prefersHand(sure("Michele"), to: [word("Chaeman,", 100, 200), word("(843)", 110, 180)]))
    }

    @Test func whatBothReadIsTheSameWhateverItsMarksAndCapitals() {
        let hand = hand(("mi)", 0..<40), ("Creek", 100..<180))
        #expect(HandChoice.saysTheSame(hand, as: [word("creek.", 202, 279), word("MI):", 99, 140)]))
        #expect(!HandChoice.saysTheSame(hand, as: [word("MI):", 99, 140), word("Creck", 202, 279)]))
        #expect(!HandChoice.saysTheSame(hand, as: []))
    }

    @Test func aPartIsAsSureAsItsWords() {
        let parts = hand(("Willow", 0..<90), ("Creek", 100..<180)).part(1..<2)
        #expect(parts.text == "Creek")
        #expect(parts.confidence == 0.5)
        #expect(parts.words.count == 1)
    }
}
