import FoundationEssentials
import PostgresClient

extension ReferralStore {
    /// Tells that a worker lives; due every 10 s or so. Does the store's housekeeping now and then.
    public func heartbeat(_ report: WorkerReport) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                insert into intake.worker (id, host, process, started_at, document_id, documents_done, pages_done, peak_memory)
                values (\(report.id), \(report.host), \(report.process), \(report.startedAt), \(report.document?.rawValue),
                    \(report.documentsDone), \(report.pagesDone), \(report.peakMemory))
                on conflict (id) do update set seen_at = clock_timestamp(), document_id = excluded.document_id,
                    documents_done = excluded.documents_done, pages_done = excluded.pages_done, peak_memory = excluded.peak_memory
                """)
            if Int.random(in: 0..<30) == 0 { try await pool.query("select intake.maintain()") }
        }
        try await linkEarlier(limit: 50)
    }

    /// Tells that a worker stopped in order.
    public func removeWorker(_ id: String) async throws(StoreError) {
        try await guarded { try await pool.query("delete from intake.worker where id = \(id)") }
    }
}
