public import FoundationEssentials
public import ReferralModel

/// How the whole stands.
public struct StoreStatus: Sendable {
    public var documents: [DocumentState: Int]
    public var referrals: [Disposition: Int]
    /// Age in seconds of the document that has waited longest for a worker; nil when none waits.
    public var oldestQueued: TimeInterval?
    /// Age in seconds of the referral that has waited longest for a person; nil when none waits.
    public var oldestInReview: TimeInterval?
    /// Documents and pages finished in the last hour.
    public var documentsLastHour: Int
    public var pagesLastHour: Int
    public var workers: [WorkerStatus]
}
