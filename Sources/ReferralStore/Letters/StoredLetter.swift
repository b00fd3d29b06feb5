public import FoundationEssentials
public import ReferralModel

/// A letter as stored, without its PDF.
public struct StoredLetter: Hashable, Sendable {
    public var id: LetterID
    public var referral: ReferralID
    public var code: ReferenceCode
    public var state: LetterState
    public var stateSince: Date
    public var madeAt: Date
    public var madeBy: String
    public var asked: [FieldKey]
    public var pageCount: Int
    /// Ten digits.
    public var fax: String?
    /// The carrier that took it, and what the carrier calls it.
    public var channel: String?
    public var job: String?
    public var receipt: String?
    /// Tries to hand it over so far.
    public var attempts: Int
    /// Whether a try to hand it over ended without anybody knowing how.
    public var isUnsure: Bool
    public var lastFault: String?
    /// The fax that came back.
    public var reply: DocumentID?
}
