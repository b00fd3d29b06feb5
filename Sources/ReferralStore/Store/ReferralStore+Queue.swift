public import ReferralModel

extension ReferralStore {
    /// The most pressing document that waits, or nil. Leases that ended by time are taken back first.
    public func lease(worker: String) async throws(StoreError) -> LeasedDocument? { throw .cancelled }

    /// Lets the lease run for its full life again, from now.
    ///
    /// - Throws: ``StoreError/leaseLost(_:)``: stop working on it.
    public func extendLease(_ lease: DocumentLease) async throws(StoreError) -> DocumentLease { throw .cancelled }

    /// Stores what was read; the document is then `completed` or `not_a_referral`. Safe to repeat with the same lease
    /// after ``StoreError/unavailable(_:)``.
    @discardableResult
    public func complete(_ lease: DocumentLease, _ reading: DocumentReading) async throws(StoreError) -> [ReferralID] { throw .cancelled }

    /// Ends a try that failed: back into the queue with a delay, or into quarantine when `retry` is false or this was the last try.
    ///
    /// Gives the state that the document is in now.
    @discardableResult
    public func fail(_ lease: DocumentLease, _ failure: ReadFailure, retry: Bool) async throws(StoreError) -> DocumentState {
        throw .cancelled
    }

    /// Hands the document back untouched, as a worker does that is told to stop; the try does not count.
    public func release(_ lease: DocumentLease) async throws(StoreError) { throw .cancelled }

    /// Lets a waiting document overtake. A lower priority than it has changes nothing.
    public func raisePriority(_ document: DocumentID, to priority: QueuePriority) async throws(StoreError) { throw .cancelled }

    /// Returns when there may be work, at the latest after `timeout`: a new document, a lease that ended or a delay that ran out.
    ///
    /// Work that came after the last call is never missed. Fit for a loop of ``lease(worker:)`` and this.
    public func waitForWork(timeout: Duration) async throws(StoreError) { throw .cancelled }

    /// Whether every document has reached its end, for `--once`.
    public func isQueueEmpty() async throws(StoreError) -> Bool { throw .cancelled }

    /// Gives a quarantined document a full set of new tries.
    ///
    /// - Throws: ``StoreError/wrongState(_:_:)`` when it is not in quarantine.
    public func retry(_ document: DocumentID, by actor: String) async throws(StoreError) { throw .cancelled }
}
