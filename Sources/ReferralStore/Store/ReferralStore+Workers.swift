extension ReferralStore {
    /// Tells that a worker lives; due every 10 s or so.
    public func heartbeat(_ report: WorkerReport) async throws(StoreError) { throw .cancelled }

    /// Tells that a worker stopped in order.
    public func removeWorker(_ id: String) async throws(StoreError) { throw .cancelled }
}
