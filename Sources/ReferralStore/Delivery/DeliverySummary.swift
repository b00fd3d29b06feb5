public import FoundationEssentials

/// A delivery as `intake delivery list` shows it.
public struct DeliverySummary: Hashable, Sendable {
    public var id: Int64
    public var destination: String
    public var referral: ReferralID
    public var state: DeliveryState
    public var attempts: Int
    public var queuedAt: Date
    /// Only while waiting.
    public var nextAt: Date?
    public var acknowledgedAt: Date?
    public var acknowledgement: String?
    /// Never holds data of the referral.
    public var lastFault: String?
}
