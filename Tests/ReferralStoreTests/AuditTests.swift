import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// What people did cannot be changed without a trace, not even by a superuser who turns the triggers off.
@Suite(.database) struct AuditTests {
    /// Behind the four links of what the program decided (two events, two decisions): a field set, the same told as an event, a
    /// rejection and the change of status.
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

    @Test func whatPeopleDoAndTheProgramDecidesIsLinkedAndTheQueuesTrafficIsNot() async throws {
        let store = try Sample.store()
        #expect(try await store.auditHead().position == 0)
        _ = try await store.ingest(Sample.arrival(9))
        let leased = try #require(try await store.lease(worker: "w"))
        try await store.release(leased.lease)
        #expect(try await store.auditHead().position == 0)
        try await store.fail(try #require(try await store.lease(worker: "w")).lease, ReadFailure(.corrupt, "cut"), retry: false)
        #expect(try await store.auditLinks().map(\.what) == ["quarantined"])
        try await work(store)
        #expect(try await store.verifyAudit() == [])
        #expect(
            try await store.auditLinks().reversed().map(\.what) == [
                "quarantined", "created", "completed", "disposition", "class", "set insurance.member_id", "field_set", "rejected",
                "status_changed",
            ])
        #expect(try await store.auditHead().hash.count == 64)
        await store.close()
    }

    @Test func anAutomaticDecisionNamesItsGroundsAndNoValue() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        let row = try await connection.query("select by, detail::text as detail from intake.decision where referral_id = \(id.rawValue)")
            .only()
        await connection.close()
        #expect(try row.get("by") == "worker w")
        let detail: String = try row.get("detail")
        for part in ["needs_review", "\"doubtful\": [\"patient.dob\"]", "missing:insurance.member_id", "\"pages\": [1, 2]"] {
            #expect(detail.contains(part), "\(part) in \(detail)")
        }
        for value in ["Okafor", "OKAFOR", "1961", "M54"] { #expect(!detail.contains(value)) }
        await store.close()
    }

    @Test func whatWasCutOffOrWrittenAnewShowsAgainstAnOlderHead() async throws {
        let store = try Sample.store()
        try await work(store)
        let head = try await store.auditHead()
        #expect(AuditHead("\(head)") == head)
        #expect(try await store.holds(head))
        // The last links with their rows and the tip: within itself the chain is whole again.
        try await tamper("delete from intake.event where id = (select source_id from intake.audit order by number desc limit 1)")
        try await tamper("delete from intake.audit where number = \(head.position)")
        try await tamper(
            "update intake.audit_tip set (number, hash) = (select number, hash from intake.audit order by number desc limit 1)")
        #expect(try await store.verifyAudit() == [])
        #expect(try await !store.holds(head))
        await store.close()
    }

    @Test(arguments: [
        "update intake.access set by = 'carl'" as SQL, "update intake.access set login = 'carl'", "delete from intake.access where id = 2",
        "update intake.decision set detail = '{}' where id = 1", "delete from intake.decision where kind = 'class'",
        "update intake.event set detail = 'ready' where kind = 'created'", "update intake.note set line = 'nothing'",
        "update intake.tracking_history set to_status = 'declined' where to_status = 'accepted'",
        "insert into intake.decision (by, kind, document_id) values ('intake', 'class', 1)",
        "update intake.patient_step set to_patient = to_patient + 1",
    ])
    func tamperingWithReadsAndDecisionsIsFound(damage: SQL) async throws {
        let store = try ReferralStore(
            url: TestDatabase.current.url, keys: .testing, onlooker: Onlooker(name: "ada", command: "referral show"))
        let id = try await Sample.referral(in: store)
        _ = try await store.referral(id)
        _ = try await store.referral(id)
        try await store.addNote("called the office", to: id, by: "ada")
        try await store.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Sample.rules)
        try await store.accept(id, by: "ada")
        try await store.move(id, to: .accepted, by: "ada")
        #expect(try await store.verifyAudit() == [])
        try await tamper(damage)
        #expect(try await !store.verifyAudit().isEmpty)
        await store.close()
    }

    @Test(arguments: [
        ("its row was changed", "update intake.event set actor = 'carl' where kind = 'rejected'" as SQL),
        ("its row was changed", "update intake.field_change set after = '\"W2\"'"),
        ("its row was removed", "delete from intake.event where kind = 'field_set'"),
        ("links before it were removed", "delete from intake.audit where number = 6"),
        ("the newest links were removed", "delete from intake.audit where number = (select max(number) from intake.audit)"),
        ("the link itself was changed", "update intake.audit set login = 'carl' where number = 6"),
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
        // A claim, a change, its event and a release, five times over, by eight; and what the program decided about each.
        #expect(try await store.auditHead().position == 160 + 8 * 4)
        await store.close()
    }
}
