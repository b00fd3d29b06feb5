import PostgresClient
import ReferralStore
import TestSupport

/// What time would do, done at once.
extension ReferralStore {
    func run(_ sql: SQL) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        try await connection.query(sql)
    }

    func skipDelays() async throws { try await run("update intake.job set run_after = now()") }

    func age(_ document: DocumentID, hours: Int) async throws {
        try await run(
            "update intake.job set order_at = order_at - make_interval(hours => \(hours)::integer) where document_id = \(document.rawValue)"
        )
    }

    func endClaims() async throws { try await run("update intake.claim set until = now() - interval '1 second'") }
}
