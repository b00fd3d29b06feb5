import ReferralModel

/// The words that a label may mean, line by line.
struct ValueZone: Sendable {
    var relation: Relation
    /// Token indices of the page, a list for each line.
    var lines: [[Int]]
    /// Where a value was looked for, in pixels of the reading frame; also set when no word stands there.
    var box: BoundingBox
    /// The row of a table begins with `Secondary`.
    var isSecondary = false

    var tokens: [Int] { lines.flatMap { $0 } }
    var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
}
