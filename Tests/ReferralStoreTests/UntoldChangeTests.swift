import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// No person changes a value without its being recorded in the same transaction, not even past the commands.
@Suite(.database) struct UntoldChangeTests {
    private static let login = "untold_nora"

    @Test func aChangeInSQLIsRefusedUnlessItIsRecorded() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        await store.close()
        let matrix = try await Matrix()
        try await matrix.makeLogin(Self.login, roles: ["intake_reviewer"])
        let changes: [SQL] = [
            "update intake.field set value = '\"1999-01-01\"' where key = 'patient.dob'",
            "update intake.field set flagged = false where flagged", "delete from intake.field where key = 'referral.visits'",
            """
            insert into intake.field (referral_id, key, value, raw, confidence, flagged, source)
            values (\(id.rawValue), 'patient.city', '"Dallas"', '', 1, false, 'reviewer')
            """,
            "update intake.referral set status = 'rejected', rejection_reason = 'x'", "update intake.referral set last_page = 1",
        ]
        for change in changes { #expect(try await matrix.refusal(change, as: Self.login) == "42501", "\(change.text)") }
        // Together with its record it is allowed, and the record is in the chain.
        let together: SQL = """
            with told as (
                insert into intake.field_change (referral_id, key, action, by, version)
                values (\(id.rawValue), 'patient.dob', 'set', 'nora', 2)
            )
            update intake.field set value = '"1999-01-01"' where key = 'patient.dob'
            """
        #expect(try await matrix.refusal(together, as: Self.login) == nil)
        // An older record is none for a new change.
        let later: SQL = "update intake.field set value = '\"1999-01-02\"' where key = 'patient.dob'"
        #expect(try await matrix.refusal(later, as: Self.login) == "42501")
        let values = try await matrix.query("select value #>> '{}' as v from intake.field where key = 'patient.dob'")
        #expect(try values.only().get("v") == "1999-01-01")
        let link = try await matrix.query("select login from intake.audit where source = 'field_change'").only()
        #expect(try link.get("login") == Self.login)
        #expect(try await matrix.query("select from intake.audit_verify()").isEmpty)
        try await matrix.dropLogin(Self.login)
        await matrix.close()
    }
}
