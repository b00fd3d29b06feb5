public import FoundationEssentials
public import ReferralModel

/// Which referrals a list shows, newest first. An empty filter shows all.
public struct ReferralFilter: Sendable {
    /// Empty means every status.
    public var statuses: Set<Disposition>
    public var document: DocumentID?
    public var site: String?
    /// Start of the patient's last name, in any case.
    public var lastName: String?
    public var receivedSince: Date?
    /// Continues a list: only referrals older than this one.
    public var before: ReferralID?
    /// At most 10,000.
    public var limit: Int

    public init(
        statuses: Set<Disposition> = [], document: DocumentID? = nil, site: String? = nil, lastName: String? = nil,
        receivedSince: Date? = nil, before: ReferralID? = nil, limit: Int = 100
    ) {
        self.statuses = statuses
        self.document = document
        self.site = site
        self.lastName = lastName
        self.receivedSince = receivedSince
        self.before = before
        self.limit = limit
    }
}
