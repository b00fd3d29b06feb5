public import ReferralModel

/// A place on a letter to write an answer in.
public struct LetterBlank: Hashable, Codable, Sendable {
    public var key: FieldKey
    /// From 1.
    public var page: Int
    /// Left, top, right, bottom in points (1/72 inch) from the top left corner of a US letter page.
    public var box: [Double]
    /// What ticking it says; nil for a line to write on.
    public var choice: String?
}
