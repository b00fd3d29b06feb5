import FoundationEssentials
import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Counts by state, ages, throughput, workers.
    public func status() async throws(StoreError) -> StoreStatus {
        try await guarded {
            let answers = try await pool.transaction(.readOnlySnapshot) { connection in
                try await connection.pipeline([
                    "select kind, state, sum(change)::int8 as number from intake.tally group by kind, state",
                    """
                    select extract(epoch from clock_timestamp() - (
                            select min(d.stored_at) from intake.job j join intake.document d on d.id = j.document_id where j.token is null
                        ))::float8 as queued,
                        extract(epoch from clock_timestamp() - (
                            select min(received_at) from intake.referral where status = 'needs_review'
                        ))::float8 as review
                    """,
                    """
                    select count(*) as documents, coalesce(sum(page_count), 0)::int8 as pages from intake.document
                    where finished_at > now() - interval '1 hour'
                    """,
                    """
                    select id, host, process, started_at, seen_at, document_id, documents_done, pages_done, peak_memory,
                        seen_at > clock_timestamp() - interval '1 minute' as is_alive
                    from intake.worker where seen_at > clock_timestamp() - interval '1 day' order by host, process, id
                    """,
                ])
            }
            var documents = Dictionary(uniqueKeysWithValues: DocumentState.allCases.map { ($0, 0) })
            var referrals = Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0, 0) })
            for row in answers[0] {
                let state: String = try row.get("state")
                if try row.get("kind", as: String.self) == "document" {
                    if let state = DocumentState(rawValue: state) { documents[state] = try row.get("number") }
                } else if let status = Disposition(rawValue: state) {
                    referrals[status] = try row.get("number")
                }
            }
            let ages = try answers[1].only()
            let lastHour = try answers[2].only()
            return StoreStatus(
                documents: documents, referrals: referrals, oldestQueued: try ages.getOptional("queued"),
                oldestInReview: try ages.getOptional("review"), documentsLastHour: try lastHour.get("documents"),
                pagesLastHour: try lastHour.get("pages"), workers: try answers[3].map(WorkerStatus.init))
        }
    }
}

extension WorkerStatus {
    init(_ row: Row) throws {
        self.init(
            report: WorkerReport(
                id: try row.get("id"), host: try row.get("host"), process: Int32(try row.get("process", as: Int.self)),
                startedAt: try row.get("started_at"), document: try row.getOptional("document_id").map(DocumentID.init(rawValue:)),
                documentsDone: try row.get("documents_done"), pagesDone: try row.get("pages_done"),
                peakMemory: try row.getOptional("peak_memory")),
            lastSeen: try row.get("seen_at"), isAlive: try row.get("is_alive"))
    }
}
