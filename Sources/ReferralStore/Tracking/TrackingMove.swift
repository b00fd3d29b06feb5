public import FoundationEssentials

/// A move of a referral from one status to the next.
public struct TrackingMove: Hashable, Sendable {
    /// Nil for the first.
    public var from: TrackingStatus?
    public var to: TrackingStatus
    public var at: Date
    public var by: String
    public var note: String?
}
