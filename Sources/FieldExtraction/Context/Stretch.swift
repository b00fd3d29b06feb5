import ReferralModel

/// Words that stand together on one line and may be a value, whether or not a label is known that asks for it.
struct Stretch: Sendable {
    /// Token indices of the page, from left to right.
    var tokens: [Int]
    /// What goes on in the lines below it, a list for each line.
    var below: [[Int]]
    /// In pixels of the reading frame.
    var box: BoundingBox

    /// What a value of `lines` lines would be of it.
    func zone(lines: Int) -> ValueZone {
        let parts = [tokens] + below.prefix(lines - 1)
        return ValueZone(relation: .surroundings, lines: parts, box: box)
    }
}
