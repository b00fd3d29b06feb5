public import FoundationEssentials

/// One answer to a breach question: who was shown, sent or changed something, and when.
public struct AuditSight: Hashable, Sendable {
    public var at: Date
    /// The name that was recorded, or the destination that it was sent to.
    public var by: String
    /// The login of the session; nil for what a system was sent.
    public var login: String?
    /// As in `saw referral`, `field_set`, `moved to accepted`, `delivered`.
    public var how: String
    /// The command that showed it; nil for changes.
    public var command: String?
    public var documents: [DocumentID]
    public var referrals: [ReferralID]
    /// As in `page 2`; never a value.
    public var detail: String?
    /// Its link of the chain.
    public var position: Int64?
}
