import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct ReconcileTests {
    /// What only someone who goes around the program could do: triggers are off for these.
    private func tamper(_ sql: SQL) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query(sql)
        await connection.close()
    }

    @Test func aChangedByteIsFound() async throws {
        let store = try Sample.store()
        let id = try await store.ingest(Sample.arrival(1)).id
        _ = try await store.ingest(Sample.arrival(2))
        #expect(try await store.reconcile() == [])
        try await tamper("update intake.original set content = set_byte(content, 0, 0) where document_id = \(id.rawValue)")
        let found = try await store.reconcile()
        #expect(found.map(\.kind) == [.bytesChanged])
        #expect(found.map(\.document) == [id])
        await store.close()
    }

    @Test(arguments: [
        (Discrepancy.Kind.originalMissing, "delete from intake.original" as SQL),
        (.jobMissing, "delete from intake.job"),
        (.leaseMismatch, "update intake.document set state = 'processing' where state = 'queued'"),
        (.sightingMissing, "delete from intake.sighting where document_id = 1"),
        (.referralMissing, "update intake.referral set document_id = 2"),
        (.pagesMissing, "delete from intake.page_text where number = 2"),
        (.unacceptedValue, "update intake.referral set status = 'ready'"),
        (.fieldMismatch, "update intake.field set value = '\"Other\"' where key = 'patient.last_name'"),
        (.fieldMismatch, "update intake.referral_values set patient_city = 'Elsewhere'"),
        (.countMismatch, "delete from intake.tally"),
        (.jobUnexpected, "update intake.document set state = 'quarantined', failure_code = 'crashed' where state = 'queued'"),
    ])
    func everyKindOfDamageIsFound(kind: Discrepancy.Kind, damage: SQL) async throws {
        let store = try Sample.store()
        _ = try await Sample.referral(in: store)
        _ = try await store.ingest(Sample.arrival(2))
        #expect(try await store.reconcile() == [])
        try await tamper(damage)
        #expect(try await store.reconcile().contains { $0.kind == kind })
        await store.close()
    }

    @Test func theDatabaseRefusesWhatMustNotChange() async throws {
        let store = try Sample.store()
        _ = try await Sample.referral(in: store)
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        let forbidden: [SQL] = [
            "update intake.original set content = ''", "delete from intake.original", "truncate intake.original",
            "update intake.event set actor = 'nobody'", "delete from intake.event", "truncate intake.event",
            "delete from intake.field_change", "delete from intake.sighting",
            "update intake.referral set status = 'ready'",
        ]
        for statement in forbidden {
            await #expect(throws: PostgresError.self, "\(statement.text)") { try await connection.query(statement) }
        }
        await connection.close()
        await store.close()
    }

    @Test func aReadyReferralMayHoldADoubtfulOptionalValueThatTheContractWithholds() async throws {
        let store = try Sample.store()
        var referral = Sample.referral(findings: [], disposition: .ready)
        referral.fields[.patientDOB]?.flagged = false
        referral.fields[.patientCity] = FieldValue(.text("Austin"), confidence: 0.4, flagged: true, raw: "Austln", page: 1, source: .ocr)
        let id = try await Sample.referral(in: store, [referral])
        #expect(try await store.referral(id).referral.disposition == .ready)
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        let row = try await connection.query("select patient_city, patient_last_name from referrals.referral").only()
        #expect(try row.getOptional("patient_city", as: String.self) == nil)
        #expect(try row.get("patient_last_name") == "Okafor")
        let city = try await connection.query("select value, flagged from referrals.field where key = 'patient.city'").only()
        #expect(try city.get("value") == "Austin")
        #expect(try city.get("flagged") == true)
        #expect(try await store.reconcile() == [])
        await connection.close()
        await store.close()
    }

    @Test func statusCountsWhatIsThere() async throws {
        let store = try Sample.store()
        _ = try await Sample.referral(in: store, number: 1)
        _ = try await store.ingest(Sample.arrival(2))
        try await store.heartbeat(WorkerReport(id: "h:1", host: "h", process: 1, documentsDone: 3, pagesDone: 6))
        let status = try await store.status()
        #expect(status.documents == [.queued: 1, .processing: 0, .completed: 1, .notAReferral: 0, .quarantined: 0])
        #expect(status.referrals == [.needsReview: 1, .ready: 0, .rejected: 0])
        #expect(status.documentsLastHour == 1)
        #expect(status.pagesLastHour == 2)
        #expect(status.oldestQueued.map { $0 >= 0 } == true)
        #expect(status.oldestInReview != nil)
        #expect(status.workers.map(\.isAlive) == [true])
        try await store.removeWorker("h:1")
        #expect(try await store.status().workers.isEmpty)
        await store.close()
    }

    @Test func housekeepingKeepsTheCounts() async throws {
        let store = try Sample.store()
        _ = try await Sample.referral(in: store)
        try await store.run(
            "insert into intake.tally select 'document', 'queued', case when n % 2 = 0 then 1 else -1 end from generate_series(1, 4000) n")
        try await store.run("select intake.maintain()")
        #expect(try await store.reconcile() == [])
        await store.close()
    }
}
