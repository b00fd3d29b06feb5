import ReferralModel

/// Where a word stands, before it is read.
struct FoundWord {
    /// Around its ink, in pixels.
    let box: BoundingBox
    /// Row of pixels on which its letters stand.
    let baseline: Int
    /// Number of its line on the page.
    let line: Int
    /// Number of its block on the page.
    let block: Int
}
