public import FoundationEssentials

/// A row of the review queue.
public struct ReviewItem: Hashable, Sendable {
    public var summary: ReferralSummary
    /// When it should be done: reception plus the time its urgency allows. The queue is in this order.
    public var dueAt: Date
    /// Fields that a person has to look at.
    public var flagged: Int
    /// Nil when it is free.
    public var claim: ReviewClaim?
}
