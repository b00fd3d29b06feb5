public import FoundationEssentials
public import ReferralModel

/// A referral in its life, and until when it may stay where it is.
public struct TrackedReferral: Hashable, Sendable {
    public var id: ReferralID
    public var status: TrackingStatus
    public var since: Date
    public var by: String
    public var urgency: Urgency
    public var sender: String?
    public var receivedAt: Date
    /// Nil where no clock runs.
    public var dueAt: Date?
    public var isOverdue: Bool
}
