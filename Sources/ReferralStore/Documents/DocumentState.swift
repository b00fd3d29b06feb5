/// Where a document stands. Every document is in exactly one of these.
public enum DocumentState: String, Codable, CaseIterable, Sendable {
    case queued, processing, completed, quarantined
    case notAReferral = "not_a_referral"

    /// Whether it still has a place in the queue.
    public var isWaiting: Bool { self == .queued || self == .processing }
}
