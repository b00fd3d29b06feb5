extension ReferralStore {
    /// Counts by state, ages, throughput, workers.
    public func status() async throws(StoreError) -> StoreStatus { throw .cancelled }

    /// Compares everything with everything; empty when every file ever taken in is in exactly one state, its bytes have
    /// their hash and its results are whole. Reads every original: minutes for many gigabytes.
    public func reconcile() async throws(StoreError) -> [Discrepancy] { throw .cancelled }
}
