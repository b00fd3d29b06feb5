import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Each role against what it must not do, and what it must be able to do: the database itself decides.
@Suite(.database) struct RoleTests {
    private func run(_ sql: SQL, as role: String) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        try await connection.query("set role \(identifier: role)")
        try await connection.query("begin")
        try await connection.query(sql)
        try await connection.query("rollback")
    }

    private static let everyone = ["intake_service", "intake_reviewer", "intake_reader", "intake_auditor", "intake_custodian"]

    private static let forbiddenToAll: [SQL] = [
        "delete from intake.document", "update intake.document set sha256 = sha256('x')", "update intake.original set content = ''",
        "delete from intake.original", "truncate intake.original", "delete from intake.event", "update intake.event set actor = ''",
        "update intake.field_change set by = ''", "delete from intake.field_change", "delete from intake.referral",
        "update intake.referral_values set patient_city = ''", "insert into intake.referral_values (referral_id) values (1)",
        "delete from intake.finding", "update intake.page_text set content = ''", "delete from intake.sighting",
        "drop table intake.event", "alter table intake.event disable trigger all", "create table intake.mine (n integer)",
        "create table referrals.mine (n integer)", "drop view referrals.referral", "update intake.migration set number = 99",
        "insert into intake.tally values ('document', 'queued', 1)", "create role someone", "set session_replication_role = replica",
        "select intake.grant_rights()", "copy intake.document to program 'true'", "select pg_read_file('/etc/passwd')",
        "update referrals.referral set status = 'ready'", "delete from intake.data_key", "delete from intake.hold",
        "update intake.hold set reason = ''", "insert into intake.hold (document_id, reason, set_by) values (1, 'x', 'x')",
        "delete from intake.destruction", "update intake.destruction set by = ''", "delete from intake.master_key",
        "update intake.master_key set token = ''", "update intake.retention_rule set keep = '1 day'",
        "update intake.letter set content = ''",
    ]

    private static let forbidden: [(String, [SQL])] = [
        (
            "intake_service",
            [
                "insert into intake.field_change (referral_id, key, action, by, version) values (1, 'patient.dob', 'set', 'x', 1)",
                "insert into intake.claim values (1, 'x', now())", "update intake.referral set status = 'ready'",
                "update intake.field set flagged = false", "update intake.finding set resolved_at = now()",
                "update intake.document set file_name = ''", "delete from intake.page_text", "update intake.data_key set wrapped = ''",
                "select intake.destroy(1, 'x')", "select intake.set_hold(1, null, 'x', 'x')", "select intake.lift_hold(1, 'x')",
                "select intake.make_master_key_current('0123456789abcdef', '')", "select intake.sweep_originals()",
            ]
        ),
        (
            "intake_reviewer",
            [
                "update intake.job set token = 1", "delete from intake.job", "insert into intake.document (sha256) values ('')",
                "insert into intake.original values (1, now(), '')", "update intake.document set state = 'queued'",
                "update intake.referral set document_id = 1", "insert into intake.referral (document_id) values (1)",
                "select intake.maintain()", "delete from intake.worker", "select intake.destroy(1, 'x')",
                "select intake.set_retention_rules('[]')", "update intake.data_key set wrapped = ''",
                "select intake.seal_document(1, '', '', '', '', '{}', '{}')",
            ]
        ),
        (
            "intake_custodian",
            [
                "insert into intake.document (sha256) values ('')", "update intake.field set flagged = false",
                "delete from intake.page_text",
                "update intake.referral set status = 'ready'", "update intake.data_key set document_id = 2",
                "insert into intake.destruction (document_id) values (1)",
            ]
        ),
        (
            "intake_reader",
            [
                "select from intake.document", "select from intake.original", "select from intake.page_text", "select from intake.field",
                "select from intake.event", "select nextval('intake.fence')", "select from intake.data_key",
                "select from intake.master_key",
                "select from intake.hold",
            ]
        ),
        (
            "intake_auditor",
            [
                "select from intake.original", "select from intake.page_text", "select from intake.reading", "select from intake.data_key",
                "insert into intake.event (actor, kind, document_id) values ('x', 'received', 1)",
            ]
        ),
    ]

    @Test(arguments: everyone) func nobodyMayDoWhatIsForbiddenToAll(role: String) async throws {
        for statement in Self.forbiddenToAll {
            let error = await #expect(throws: PostgresError.self, "\(role): \(statement.text)") { try await run(statement, as: role) }
            #expect(error?.sqlState == .insufficientPrivilege || error?.sqlState?.rawValue == "55000", "\(role): \(statement.text)")
        }
    }

    @Test(arguments: forbidden) func eachRoleIsHeldToItsOwn(role: String, statements: [SQL]) async throws {
        for statement in statements {
            let error = await #expect(throws: PostgresError.self, "\(role): \(statement.text)") { try await run(statement, as: role) }
            #expect(error?.sqlState == .insufficientPrivilege, "\(role): \(statement.text)")
        }
    }

    @Test(arguments: everyone) func everyoneReadsTheContract(role: String) async throws {
        for view in ["referral", "field", "finding", "document", "review_queue", "event", "destruction"] {
            try await run("select * from referrals.\(identifier: view)", as: role)
        }
    }

    @Test func theServiceCanDoItsWorkAndTheReviewerHis() async throws {
        let service = try await store(as: "intake_service")
        let id = try await Sample.referral(in: service)
        _ = try await service.ingest(Sample.arrival(7))
        let leased = try #require(try await service.lease(worker: "w"))
        _ = try await service.extendLease(leased.lease)
        try await service.fail(leased.lease, ReadFailure(.corrupt, "cut"), retry: false)
        try await service.retry(leased.lease.document, by: "intake")
        try await service.raisePriority(leased.lease.document, to: .urgent)
        try await service.heartbeat(WorkerReport(id: "w", host: "h", process: 1))
        #expect(try await service.reconcile() == [])
        await service.close()

        let reviewer = try await store(as: "intake_reviewer")
        #expect(try await reviewer.claimNext("ada")?.id == id)
        try await reviewer.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Sample.rules)
        try await reviewer.setField(id, .patientMiddleName, .text("B"), by: "ada", validate: Sample.rules)
        try await reviewer.setField(id, .patientMiddleName, nil, by: "ada", validate: Sample.rules)
        try await reviewer.accept(id, by: "ada")
        #expect(try await reviewer.originalBytes(of: reviewer.referral(id).document) == Array("fax 1".utf8))
        _ = try await reviewer.status()
        await #expect(throws: StoreError.self) { try await reviewer.ingest(Sample.arrival(8)) }
        await reviewer.close()
    }

    private func store(as role: String) async throws -> ReferralStore {
        try ReferralStore(url: TestDatabase.current.url + " options='-c role=\(role)'", keys: .testing)
    }
}
