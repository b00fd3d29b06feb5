/// What an office wrote on a letter that asked for missing information, as read from the fax that came back.
public struct LetterReply: Hashable, Codable, Sendable {
    public var code: ReferenceCode
    /// The values that were filled in, with the pages of this file that bear the code or follow one that does.
    public var referral: Referral

    public init(code: ReferenceCode, referral: Referral) {
        self.code = code
        self.referral = referral
    }
}
