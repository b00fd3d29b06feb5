import MachinePrint
import ReferralModel
import TestSupport
import Testing

@testable import PageImages
@testable import PageReading

/// From where words stand to lines that are read.
@Suite struct PrintPassTests {
    private func word(_ x0: Int, _ x1: Int, top: Int = 80, bottom: Int = 100, line: Int = 0) -> FoundWord {
        FoundWord(box: BoundingBox(x0, top, x1, bottom), baseline: 100, line: line, block: 0)
    }

    @Test func wideGapsPartALine() {
        let runs = PrintPass.runs([word(0, 50), word(60, 90), word(300, 340), word(10, 40, line: 1)])
        #expect(runs.map(\.box.x0) == [0, 300, 10])
        #expect(runs.map(\.inks.count) == [2, 1, 1])
        #expect(runs.map(\.line) == [0, 0, 1])
    }

    /// A point alone is as small on the picture of its line as it is beside letters.
    @Test func pointsAloneAreInLinesAsHighAsLetters() throws {
        let runs = PrintPass.runs([word(0, 50), word(60, 90), word(400, 404, top: 96, line: 1)])
        let point = try #require(runs.last)
        #expect(point.box.y0 == 80)
        #expect(point.box.y1 > 100)
    }

    @Test func boxesAreWidenedForPointsButNotIntoOthers() {
        let runs = PrintPass.runs([word(0, 50), word(60, 90, line: 1), word(200, 260, line: 2)])
        let wide = PrintPass.widened(runs)
        #expect(wide[0].x1 <= 55 && wide[1].x0 >= 55)
        #expect(wide[2].x0 < 200 && wide[2].x0 > 180)
    }

    @Test func wordsAreAsHighAsTheirInk() {
        let run = PrintPass.Run(
            box: BoundingBox(0, 70, 200, 110), inks: [BoundingBox(0, 80, 50, 100), BoundingBox(60, 75, 90, 104)], line: 0, block: 0)
        #expect(run.fitted(BoundingBox(5, 70, 45, 110)) == BoundingBox(5, 80, 45, 100))
        #expect(run.fitted(BoundingBox(5, 70, 80, 110)) == BoundingBox(5, 75, 80, 104))
    }
}

/// The same page through Tesseract and through the network without it: they are two ways to the same words.
@Suite(.serialized) struct PrintAgainstTesseractTests {
    @Test(arguments: [("fax0013.pdf", 2), ("fax0020.pdf", 1)])
    func bothReadTheSame(name: String, page: Int) async throws {
        let own = try await OwnThread.run { try PageWords.read(name, page: page, without: []) }
        let others = try await OwnThread.run { try PageWords.read(name, page: page, without: .machinePrint) }
        var left = Dictionary(grouping: others, by: { $0 }).mapValues(\.count)
        var same = 0
        for word in own where left[word, default: 0] > 0 {
            left[word, default: 0] -= 1
            same += 1
        }
        #expect(same * 100 >= max(own.count, others.count) * 90, "\(same) of \(own.count) and \(others.count) words")
    }
}
