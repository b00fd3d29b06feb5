public import FoundationEssentials

/// A link of the chain with the row that it vouches for.
public struct AuditLink: Hashable, Sendable {
    public var position: Int64
    public var at: Date
    public var login: String
    /// The table, as in `event`, `field_change`, `access`, `decision`.
    public var source: String
    /// The row's number in it.
    public var row: Int64
    /// Who, by the name that was given, a worker, or `intake`.
    public var by: String?
    /// What was done.
    public var what: String?
    public var document: DocumentID?
    public var referral: ReferralID?
}
