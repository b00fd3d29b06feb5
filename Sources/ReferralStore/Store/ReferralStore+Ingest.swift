extension ReferralStore {
    /// Stores a file and gives it a place in the queue. When it returns, the bytes are committed and the inbox file may go.
    ///
    /// Safe to repeat: the same bytes are the same document.
    public func ingest(_ arrival: Arrival) async throws(StoreError) -> IngestOutcome { throw .cancelled }
}
