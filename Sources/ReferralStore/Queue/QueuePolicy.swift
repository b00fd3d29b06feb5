/// How long a lease lasts and how often a document is tried.
public struct QueuePolicy: Hashable, Sendable {
    /// Life of a lease, extensions aside.
    public var lease: Duration
    /// Tries that may fail before a document is quarantined, at least 1.
    public var attempts: Int
    /// Leases that may end by time before a document is quarantined, at least 1. Far more than tries, because a worker that is
    /// killed says little about the document it held: file contents are opened by reader processes, whose death is a failed try.
    public var expiries: Int
    /// Wait before the second try; doubles with every further one, with up to half of it added or taken off at random.
    public var backoff: Duration
    /// Longest wait between tries.
    public var longestBackoff: Duration
    /// Longest wait after a lease that ended by time.
    public var longestExpiryBackoff: Duration
    /// How long a referral stays in a reviewer's hand without a change.
    public var claim: Duration

    public init(
        lease: Duration = .seconds(120), attempts: Int = 3, expiries: Int = 30, backoff: Duration = .seconds(5),
        longestBackoff: Duration = .seconds(600), longestExpiryBackoff: Duration = .seconds(60), claim: Duration = .seconds(900)
    ) {
        self.lease = lease
        self.attempts = attempts
        self.expiries = expiries
        self.backoff = backoff
        self.longestBackoff = longestBackoff
        self.longestExpiryBackoff = longestExpiryBackoff
        self.claim = claim
    }
}
