public import ReferralModel

/// A letter that was made and is to be kept.
public struct NewLetter: Sendable {
    public var referral: ReferralID
    public var code: ReferenceCode
    public var asked: [FieldKey]
    /// The PDF.
    public var content: [UInt8]
    public var pageCount: Int
    public var recipient: String?
    /// Ten digits.
    public var fax: String?

    public init(
        referral: ReferralID, code: ReferenceCode, asked: [FieldKey], content: [UInt8], pageCount: Int, recipient: String? = nil,
        fax: String? = nil
    ) {
        self.referral = referral
        self.code = code
        self.asked = asked
        self.content = content
        self.pageCount = pageCount
        self.recipient = recipient
        self.fax = fax
    }
}
