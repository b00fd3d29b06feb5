public import ReferralModel

/// A letter to a referring office.
///
/// It carries no more of the patient than the office needs to find its own file: when its fax came and how many pages it had, who
/// referred, and the patient's initials. A letter that goes to a wrong number then tells nobody who is ill of what, nor gives it a
/// name, a birthday or a number to use (the minimum necessary, 45 CFR 164.502(b)).
public struct Letter: Hashable, Sendable {
    public var code: ReferenceCode
    public var items: [LetterItem]
    /// Details of `transmission` findings, as in `missing_page`.
    public var lostOnTheWay: [String]
    /// Who asks, as printed; nil when nobody said.
    public var office: String?
    /// Where the reply is to be faxed to.
    public var replyFax: String?
    /// The referring practice or provider.
    public var recipient: String?
    public var recipientFax: String?
    /// When the referral was received, as printed.
    public var received: String
    public var pageCount: Int
    public var provider: String?
    /// As in `A. O.`; nil when the name is not known for sure.
    public var initials: String?

    public init(
        code: ReferenceCode, items: [LetterItem], lostOnTheWay: [String] = [], office: String? = nil, replyFax: String? = nil,
        recipient: String? = nil, recipientFax: String? = nil, received: String, pageCount: Int, provider: String? = nil,
        initials: String? = nil
    ) {
        self.code = code
        self.items = items
        self.lostOnTheWay = lostOnTheWay
        self.office = office
        self.replyFax = replyFax
        self.recipient = recipient
        self.recipientFax = recipientFax
        self.received = received
        self.pageCount = pageCount
        self.provider = provider
        self.initials = initials
    }
}
