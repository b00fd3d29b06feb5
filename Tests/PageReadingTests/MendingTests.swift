import Foundation
import ReferralModel
import TestSupport
import Testing

@testable import PageImages
@testable import PageReading

/// What the ink says against Tesseract, on real pages.
@Suite(.serialized) struct MendingTests {
    private func words(_ name: String, page: Int, without steps: ReadingSteps = []) async throws -> [String] {
        try await OwnThread.run { try PageWords.read(name, page: page, without: steps) }
    }

    @Test("A letterhead in small capitals is a name in small letters, and capitals stay capitals")
    func smallCapitals() async throws {
        let letter = try await words("fax0013.pdf", page: 2)
        for word in ["Willow", "Creek", "Family", "Medicine"] { #expect(letter.contains(word)) }
        let form = try await words("fax0003.pdf", page: 1)
        for word in ["REFERRAL", "AUTHORIZATION", "REQUEST", "GILBERT"] { #expect(form.contains(word)) }
    }

    @Test("A bar that is not level is read, with the points between and behind words")
    func slopingBar() async throws {
        let order = try await words("fax0020.pdf", page: 1)
        for word in ["IMAGING", "ORDER", "/", "EASTFIELD", "MI):"] { #expect(order.contains(word)) }
        #expect(order.count { $0 == "•" } == 2)
        #expect(try await words("fax0020.pdf", page: 1, without: .points).contains("•") == false)
    }

    @Test("The labels of a cover sheet keep their colons")
    func colons() async throws {
        for steps in [ReadingSteps(), .machinePrint] {
            #expect(try await words("fax0013.pdf", page: 1, without: steps).count { $0 == "FAX:" } == 2)
        }
        #expect(try await words("fax0013.pdf", page: 1, without: [.machinePrint, .points]).count { $0 == "FAX:" } < 2)
    }

    @Test("A word as high as two lines is read again line by line, where the ink shows two lines")
    func mergedLines() throws {
        let document = try ScannedDocument(bytes: try SampleFax("fax0013.pdf").bytes())
        let (text, page) = try PageReader().read(document.page(2))
        let lines = try ["Kristin", "Riverbend"].map { word in try #require(text.words.first { $0.text == word }) }
        let merged = Word("Riverbend", box: lines[0].box.union(lines[1].box), confidence: 0.9)
        let others = text.words.filter { $0 != lines[0] && $0 != lines[1] }
        let mended = MergedLines(page: page) { box in lines.filter { box.containsCenter(of: $0.box) } }.mended(others + [merged])
        #expect(Set(mended.map(\.text)) == Set(text.words.map(\.text)))
        #expect(mended.count == text.words.count)
        // One of the two gives nothing: the reading stays as it was.
        let kept = MergedLines(page: page) { box in lines.prefix(1).filter { box.containsCenter(of: $0.box) } }.mended(others + [merged])
        #expect(kept == others + [merged])
    }

    @Test("A box gives up what it cuts off of the lines above and below, and keeps what it cuts off of its own word")
    func snugBoxes() {
        let box = BoundingBox(100, 50, 200, 84)
        let letters = [BoundingBox(101, 56, 120, 76), BoundingBox(125, 56, 140, 76)]
        let rims = [BoundingBox(110, 50, 130, 52), BoundingBox(150, 81, 190, 84)]
        #expect(SnugBoxes.snug(box, letters + rims) == BoundingBox(100, 56, 200, 76))
        #expect(SnugBoxes.snug(BoundingBox(100, 55, 200, 77), letters) == nil)
        #expect(SnugBoxes.snug(box, letters + [BoundingBox(150, 50, 170, 84)]) == nil, "a large letter is the word's own")
        #expect(SnugBoxes.snug(box, []) == nil)
    }

    @Test("Dots between names are bullets, a slash between words is none of their letters, and a speck makes no comma of a full stop")
    func signs() async throws {
        let letter = try await words("fax0003.pdf", page: 1)
        #expect(letter.prefix(3) == ["REFERRAL", "/", "PRIOR"])
        #expect(letter.contains("only):"))
        let sheet = try await words("fax0020.pdf", page: 1)
        #expect(sheet.allSatisfy { !["@", "*", "«"].contains($0) })
    }

    @Test("Of combs close behind one another each keeps its own walls")
    func combsInARow() {
        func wall(_ x: Int) -> RulingLine { RulingLine(.vertical, box: BoundingBox(x, 100, x + 2, 147)) }
        let combs = Comb.find(among: (0...8).map { wall(90 + 37 * $0) } + (0...8).map { wall(393 + 37 * $0) }, dpi: 204)
        #expect(combs.map(\.cells.count).sorted() == [8, 8])
        #expect(Set(combs.map(\.box.x0)) == [92, 395])
    }

    @Test("Values one behind the other in a comb are told apart by the empty cells between them")
    func runsOfACell() {
        let comb = Comb(cells: (0..<8).map { BoundingBox($0 * 30, 0, $0 * 30 + 28, 40) })
        let inked = [true, true, false, true, true, true, false, false]
        #expect(CombReading.runs(of: comb, inked: inked).map { $0.cells.map(\.x0) } == [[0, 30], [90, 120, 150]])
        #expect(CombReading.isWhole([Word("AB", box: comb.box, confidence: 1), Word("123", box: comb.box, confidence: 1)], inked: inked))
        #expect(!CombReading.isWhole([Word("AB_123", box: comb.box, confidence: 1)], inked: inked))
    }

    @Test(arguments: [("M.l.", "M.I."), ("Ml):", "MI):"), ("Pl", "Pl"), ("Ali", "Ali"), ("l", "l"), ("EL1l", "EL1l"), ("Al", "AI")])
    func lookalikes(read: String, meant: String) {
        #expect(Lookalikes.withCapitals(read) == meant)
    }
}
