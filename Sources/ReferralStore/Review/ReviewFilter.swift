public import FoundationEssentials
public import ReferralModel

/// Which referrals of the review queue are meant. An empty filter means all.
public struct ReviewFilter: Sendable {
    public var site: String?
    public var sender: String?
    /// A finding's code, as in `missing:patient.dob`.
    public var finding: String?
    public var urgency: Urgency?
    public var receivedBefore: Date?
    /// Whether to leave out what somebody else has in hand.
    public var onlyFree: Bool
    /// At most 10,000.
    public var limit: Int
    /// Whether those that sleep until a time or a reply belong to it.
    public var snoozed = false
    /// Leaves out what was handed to somebody else.
    public var offeredTo: String?
    /// Only what stands behind this one in the queue.
    public var behind: ReferralID?

    public init(
        site: String? = nil, sender: String? = nil, finding: String? = nil, urgency: Urgency? = nil, receivedBefore: Date? = nil,
        onlyFree: Bool = false, limit: Int = 100
    ) {
        self.site = site
        self.sender = sender
        self.finding = finding
        self.urgency = urgency
        self.receivedBefore = receivedBefore
        self.onlyFree = onlyFree
        self.limit = limit
    }
}
