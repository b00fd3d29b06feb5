public import FoundationEssentials

/// An entry of the change feed.
public struct StoreChange: Hashable, Sendable {
    /// Counts from 1 without a gap.
    public var position: Int64
    public var at: Date
    public var document: DocumentID
    /// Nil for a document that turned out to be no referral or unreadable.
    public var referral: ReferralID?
    /// Status of the referral or state of the document after the change.
    public var status: String
    /// Of the referral after the change.
    public var version: Int?
}
