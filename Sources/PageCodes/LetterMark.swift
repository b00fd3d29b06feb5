public import ReferralModel

/// The reference code of a letter as found on a page.
public struct LetterMark: Hashable, Sendable {
    public var code: ReferenceCode
    /// Where the part of the page begins that the sender filled in: the lower end of the code, in pixels of the reading frame.
    public var end: Int

    public init(code: ReferenceCode, end: Int) {
        self.code = code
        self.end = end
    }
}
