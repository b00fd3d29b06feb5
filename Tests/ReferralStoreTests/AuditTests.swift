import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// What people did cannot be changed without a trace, not even by a superuser who turns the triggers off.
@Suite(.database) struct AuditTests {
    /// Three links: a field set, the same told as an event, and a rejection.
    private func work(_ store: ReferralStore) async throws {
        let id = try await Sample.referral(in: store)
        try await store.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Sample.rules)
        try await store.reject(id, reason: "a test page", by: "bob")
    }

    private func tamper(_ sql: SQL) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query(sql)
        await connection.close()
    }

    @Test func whatPeopleDoIsLinkedAndWhatWorkersDoIsNot() async throws {
        let store = try Sample.store()
        #expect(try await store.auditHead().position == 0)
        try await work(store)
        #expect(try await store.verifyAudit() == [])
        #expect(try await store.auditHead().position == 4)
        #expect(try await store.auditHead().hash.count == 64)
        await store.close()
    }

    @Test(arguments: [
        ("its row was changed", "update intake.event set actor = 'carl' where kind = 'rejected'" as SQL),
        ("its row was changed", "update intake.field_change set after = '\"W2\"'"),
        ("its row was removed", "delete from intake.event where kind = 'field_set'"),
        ("links before it were removed", "delete from intake.audit where number = 2"),
        ("the newest links were removed", "delete from intake.audit where number = 4"),
        ("the link itself was changed", "update intake.audit set login = 'carl' where number = 2"),
        ("the link itself was changed", "update intake.audit set at = at + interval '1 microsecond' where number = 3"),
        (
            "a row was added beside the chain",
            "insert into intake.event (actor, kind, document_id) select 'carl', 'accepted', id from intake.document"
        ),
    ])
    func tamperingIsFound(problem: String, damage: SQL) async throws {
        let store = try Sample.store()
        try await work(store)
        #expect(try await store.verifyAudit() == [])
        try await tamper(damage)
        #expect(try await store.verifyAudit().map(\.problem).contains(problem))
        await store.close()
    }

    @Test func swappedRowsAreFound() async throws {
        let store = try Sample.store()
        try await work(store)
        try await tamper("update intake.audit set number = case number when 2 then -3 else -2 end where number in (2, 3)")
        try await tamper("update intake.audit set number = -number where number < 0")
        #expect(try await !store.verifyAudit().isEmpty)
        await store.close()
    }

    @Test func manyPeopleAtOnceMakeOneChain() async throws {
        let store = try Sample.store(connections: 8)
        var ids: [ReferralID] = []
        for number in 0..<8 { ids.append(try await Sample.referral(in: store, number: number)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, id) in ids.enumerated() {
                group.addTask {
                    for visit in 1...5 {
                        _ = try await store.claim(id, by: "r\(index)")
                        try await store.setField(id, .referralVisits, .int(visit), by: "r\(index)", validate: Sample.rules)
                        try await store.release(id, by: "r\(index)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await store.verifyAudit() == [])
        // A claim, a change, its event and a release, five times over, by eight.
        #expect(try await store.auditHead().position == 160)
        await store.close()
    }
}
