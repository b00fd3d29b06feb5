import ReferralModel

/// Words that stand together on one line and may be a value, whether or not a label is known that asks for it.
struct Stretch: Sendable {
    /// Token indices of the page, from left to right.
    var tokens: [Int]
    /// In pixels of the reading frame.
    var box: BoundingBox
    /// The row of the page that they stand on.
    var row: Int
}
