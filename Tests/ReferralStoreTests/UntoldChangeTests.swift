import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// No person changes a value without its being recorded in the same transaction, not even past the commands.
@Suite(.database, .serialized) struct UntoldChangeTests {
    private static let login = "untold_nora"

    private func withLogin(_ body: (Matrix, ReferralID) async throws -> Void) async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival(1, site: "north"))
        let leased = try #require(try await store.lease(worker: "w"))
        let id = try await store.complete(leased.lease, Sample.reading())[0]
        await store.close()
        let matrix = try await Matrix()
        try await matrix.makeLogin(Self.login, roles: ["intake_reviewer"])
        do {
            try await body(matrix, id)
        } catch {
            try await matrix.dropLogin(Self.login)
            throw error
        }
        try await matrix.dropLogin(Self.login)
        await matrix.close()
    }

    @Test func aChangeInSQLIsRefusedUnlessItIsRecorded() async throws {
        try await withLogin { matrix, id in
            let changes: [SQL] = [
                "update intake.field set value = '\"1999-01-01\"' where key = 'patient.dob'",
                "update intake.field set flagged = false where flagged", "delete from intake.field where key = 'referral.visits'",
                """
                insert into intake.field (referral_id, key, value, raw, confidence, flagged, source)
                values (\(id.rawValue), 'patient.city', '"Dallas"', '', 1, false, 'reviewer')
                """,
                "update intake.referral set status = 'rejected', rejection_reason = 'x'", "update intake.referral set last_page = 1",
            ]
            try await matrix.become(Self.login) { connection in
                for change in changes {
                    let error = await #expect(throws: PostgresError.self, "\(change.text)") { try await connection.query(change) }
                    #expect(error?.sqlState == .insufficientPrivilege, "\(change.text)")
                }
                // Together with its record it is allowed, and the record is in the chain.
                try await connection.query("begin")
                try await connection.query("update intake.field set value = '\"1999-01-01\"' where key = 'patient.dob'")
                try await connection.query(
                    """
                    insert into intake.field_change (referral_id, key, action, by, version)
                    values (\(id.rawValue), 'patient.dob', 'set', 'nora', 2)
                    """)
                try await connection.query("commit")
                // An older record is none for a new change.
                await #expect(throws: PostgresError.self) {
                    try await connection.query("update intake.field set value = '\"1999-01-02\"' where key = 'patient.dob'")
                }
            }
            let values = try await matrix.query("select value #>> '{}' as v from intake.field where key = 'patient.dob'")
            #expect(try values.only().get("v") == "1999-01-01")
            let login = try await matrix.query("select login from intake.audit where source = 'field_change'").only()
            #expect(try login.get("login") == Self.login)
            #expect(try await matrix.query("select from intake.audit_verify()").isEmpty)
        }
    }
}
