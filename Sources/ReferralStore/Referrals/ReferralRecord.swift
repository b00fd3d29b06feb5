public import FoundationEssentials
public import ReferralModel

/// A referral as stored: the value itself and where it stands.
public struct ReferralRecord: Hashable, Sendable {
    public var id: ReferralID
    public var document: DocumentID
    /// Grows with every change; pass it back to have a change refused that someone else's change came before.
    public var version: Int
    /// Findings that were resolved are not among its findings; they stay in `referrals.finding`.
    public var referral: Referral
    public var receivedAt: Date
    public var statusSince: Date
    /// Why a person rejected it.
    public var rejectionReason: String?
    public var site: String?
    public var sender: String?
    public var fileName: String
    /// Who typed or accepted a value, and when; nothing for what only the machine has said.
    public var setBy: [FieldKey: FieldAuthor]
    public var claim: ReviewClaim?

    /// A record as it would be loaded, for what works on records without a database.
    public init(
        id: ReferralID, document: DocumentID, version: Int, referral: Referral, receivedAt: Date, statusSince: Date,
        rejectionReason: String? = nil, site: String? = nil, sender: String? = nil, fileName: String,
        setBy: [FieldKey: FieldAuthor] = [:], claim: ReviewClaim? = nil
    ) {
        self.id = id
        self.document = document
        self.version = version
        self.referral = referral
        self.receivedAt = receivedAt
        self.statusSince = statusSince
        self.rejectionReason = rejectionReason
        self.site = site
        self.sender = sender
        self.fileName = fileName
        self.setBy = setBy
        self.claim = claim
    }

    /// The document that a value's page and box are of: the referral's own, or a reply to a letter.
    public func document(of field: FieldValue) -> DocumentID { field.document.map(DocumentID.init(rawValue:)) ?? document }
}
