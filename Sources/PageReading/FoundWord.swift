import ReferralModel

/// Where a word stands, before it is read.
struct FoundWord {
    /// Around its ink, in pixels.
    var box: BoundingBox
    /// Row of pixels on which its letters stand.
    var baseline: Int
    /// Number of its line on the page.
    var line: Int
    /// Number of its block on the page.
    var block: Int
}
