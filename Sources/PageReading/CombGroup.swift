import PageImages
import ReferralModel

/// Combs that stand in one another: walls seen twice, or a frame drawn about each character besides the cells.
struct CombGroup {
    /// The one with most cells.
    var main: Comb
    /// All of them together, in pixels of the reading frame.
    var box: BoundingBox

    /// Whether a word was read across the walls. Frames may reach into the line below; words there are labels of the next comb, where they
    /// are sure enough to be words.
    func holds(_ word: Word) -> Bool {
        box.containsCenter(of: word.box) && (word.box.verticalOverlap(main.box) > 0 || word.confidence < 0.6)
    }

    static func groups(of combs: [Comb]) -> [CombGroup] {
        var groups: [CombGroup] = []
        for comb in combs.sorted(by: { ($0.cells.count, $1.box.x0, $1.box.y0) > ($1.cells.count, $0.box.x0, $0.box.y0) }) {
            let box = comb.box
            let index = groups.firstIndex {
                2 * $0.box.verticalOverlap(box) > min($0.box.height, box.height) && $0.box.intersection(box).width * 2 > box.width
            }
            if let index {
                groups[index].box = groups[index].box.union(box)
            } else {
                groups.append(CombGroup(main: comb, box: box))
            }
        }
        return groups
    }
}
