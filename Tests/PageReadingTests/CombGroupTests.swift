import PageImages
import ReferralModel
import Testing

@testable import PageReading

@Suite struct CombGroupTests {
    private func comb(_ x: Int, _ y: Int, cells: Int, height: Int) -> Comb {
        Comb(cells: (0..<cells).map { BoundingBox(x + 46 * $0, y, x + 46 * $0 + 44, y + height) })
    }

    /// Frames that a program draws about each character reach into the line of labels below.
    @Test func aLabelBelowTheCombIsNoneOfItsCharacters() throws {
        let group = try #require(CombGroup.groups(of: [comb(122, 532, cells: 16, height: 47), comb(168, 531, cells: 3, height: 79)]).first)
        #expect(group.box.y1 == 610 && group.main.cells.count == 16)
        #expect(group.holds(Word("BROWN", box: BoundingBox(131, 536, 304, 568), confidence: 0.96)))
        #expect(group.holds(Word("B", box: BoundingBox(131, 536, 150, 568), confidence: 0.1)))
        #expect(!group.holds(Word("Member", box: BoundingBox(193, 590, 271, 612), confidence: 0.97)))
        #expect(group.holds(Word("Ut", box: BoundingBox(193, 598, 271, 609), confidence: 0.3)), "the foot of a frame is no word")
        #expect(!group.holds(Word("First", box: BoundingBox(1004, 508, 1044, 528), confidence: 0.97)))
    }
}
