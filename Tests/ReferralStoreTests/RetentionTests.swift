import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// What has been kept long enough is destroyed, and nothing else.
@Suite(.database) struct RetentionTests {
    static let rules = [
        RetentionRule(.adult, keep: "10 years", basis: "test"),
        RetentionRule(.minor, keep: "10 years", untilAge: 30, basis: "test"),
        RetentionRule(.unknownAge, keep: "30 years", basis: "test"),
        RetentionRule(.rejected, keep: "7 years", destroysValues: false, basis: "test"),
        RetentionRule(.notAReferral, keep: "1 year", basis: "test"),
        RetentionRule(.quarantined, keep: "2 years", basis: "test"),
    ]

    /// Goes around the triggers, as only time could.
    private func tamper(_ sql: SQL) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query(sql)
        await connection.close()
    }

    private func query(_ sql: SQL) async throws -> Rows {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        return try await connection.query(sql)
    }

    /// A ready referral of somebody born on a day; gives its document.
    private func ready(_ store: ReferralStore, number: Int = 1, born: String = "1961-04-09") async throws -> DocumentID {
        var referral = Sample.referral(findings: [], disposition: .ready)
        referral.fields[.patientDOB] = FieldValue(.text(born), confidence: 0.98, raw: born, page: 1, source: .ocr)
        return try await store.referral(Sample.referral(in: store, number: number, [referral])).document
    }

    /// Lets everything be so many years older.
    private func age(_ years: Int) async throws {
        let long: SQL = "make_interval(years => \(years)::integer)"
        try await tamper("update intake.document set received_at = received_at - \(long), state_since = state_since - \(long)")
        try await tamper("update intake.referral set received_at = received_at - \(long), status_since = status_since - \(long)")
        try await tamper("update intake.tracking set since = since - \(long)")
    }

    private func due(_ store: ReferralStore) async throws -> [DocumentID] {
        try await store.retentionDue(by: Self.rules).map(\.document)
    }

    @Test func aDocumentIsKeptAsLongAsItsClassSays() async throws {
        let store = try Sample.store()
        let adult = try await ready(store, number: 1)
        // Received in 2026 at the age of eleven: thirty in 2045.
        let minor = try await ready(store, number: 2, born: "2015-04-09")
        var doubtful = Sample.referral(findings: [], disposition: .ready)
        doubtful.fields[.patientDOB] = nil
        let unknown = try await store.referral(Sample.referral(in: store, number: 3, [doubtful])).document
        let rejected = try await Sample.referral(in: store, number: 4)
        try await store.reject(rejected, reason: "another clinic", by: "ada")
        let open = try await store.referral(Sample.referral(in: store, number: 5)).document
        _ = try await store.ingest(Sample.arrival(6))
        let other = try #require(try await store.lease(worker: "w"))
        let junk = DocumentReading(documentClass: .other(.junk), classConfidence: 0.9, pages: [], referrals: [], pairs: [])
        try await store.complete(other.lease, junk)
        _ = try await store.ingest(Sample.arrival(7))
        let broken = try #require(try await store.lease(worker: "w"))
        try await store.fail(broken.lease, ReadFailure(.corrupt, "cut"), retry: false)
        let waiting = try await store.ingest(Sample.arrival(8)).id

        #expect(try await due(store) == [])
        try await age(3)
        #expect(try await due(store) == [other.lease.document, broken.lease.document])
        try await age(5)
        #expect(try await due(store).contains(store.referral(rejected).document))
        #expect(try await !due(store).contains(adult))
        try await age(3)
        #expect(try await due(store).contains(adult))
        try await age(25)
        #expect(try await due(store).contains(unknown))
        // Also a child of then is thirty only in 2045, however long ago it was.
        let later = Set(try await due(store))
        #expect(later.isDisjoint(with: [minor, open, waiting]))
        await store.close()
    }

    @Test func aDryRunChangesNothing() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        try await age(11)
        let before = try await query("select pg_current_snapshot()::text as at, (select count(*) from intake.event) as events").only()
        #expect(try await due(store) == [id])
        #expect(try await query("select from intake.retention_rule").isEmpty)
        #expect(try await query("select from intake.destruction").isEmpty)
        let events = try await query("select count(*) as events from intake.event").only()
        #expect(try events.get("events", as: Int.self) == before.get("events", as: Int.self))
        #expect(try await store.originalBytes(of: id) == Array("fax 1".utf8))
        await store.close()
    }

    @Test func whatIsDestroyedIsGoneForGoodAndOnRecord() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        let referral = try await #require(store.referrals(ReferralFilter(document: id)).first).id
        let kept = try await ready(store, number: 2, born: "2015-01-01")
        try await store.setField(referral, .patientCity, .text("Austin"), by: "ada") { $0 }
        let key = try await query("select wrapped from intake.data_key where document_id = \(id.rawValue)").only()
        #expect(try !key.get("wrapped", as: [UInt8].self).isEmpty)
        try await age(11)
        let run = try await store.runRetention(by: Self.rules, as: "kim")
        #expect(run == RetentionRun(destroyed: [id], kept: [], droppedPartitions: [], originals: 1))

        await #expect(throws: StoreError.destroyed(id)) { try await store.originalBytes(of: id) }
        await #expect(throws: StoreError.destroyed(id)) { try await store.pages(of: id) }
        await #expect(throws: StoreError.destroyed(id)) { try await store.pairs(of: id) }
        for table in ["original", "page_text", "reading", "data_key"] {
            let left = try await query("select from intake.\(identifier: table) where document_id = \(id.rawValue)")
            #expect(left.isEmpty, "\(table)")
        }
        #expect(try await query("select from intake.field where referral_id = \(referral.rawValue)").isEmpty)
        #expect(try await query("select from intake.referral_values where referral_id = \(referral.rawValue)").isEmpty)
        #expect(try await query("select from intake.field_change where after is not null or before is not null").isEmpty)
        #expect(try await query("select from intake.sighting where document_id = \(id.rawValue) and file_name <> 'destroyed'").isEmpty)

        let record = try #require(try await store.destructions().first)
        #expect(record.document == id)
        #expect(record.by == "kim")
        #expect(record.class == .adult)
        #expect(record.pages == 2)
        #expect(record.values == Sample.fields.count + 1)
        #expect(record.sha256 == "966be194cd28554f703cf7f0a0d7a3acac675cac7ad6b13e8e423dce11b27e26")
        #expect(try await store.events(of: id).last?.kind == .destroyed)
        #expect(try await store.verifyAudit() == [], "the chain holds without the values")
        #expect(try await store.reconcile() == [])
        #expect(try await store.originalBytes(of: kept) == Array("fax 2".utf8))
        // Once more finds nothing.
        #expect(try await store.runRetention(by: Self.rules, as: "kim") == RetentionRun())

        // A change of the record, or of what is left, is refused or found.
        await #expect(throws: PostgresError.self) { try await query("update intake.destruction set by = 'x'") }
        await #expect(throws: PostgresError.self) { try await query("delete from intake.destruction") }
        await #expect(throws: PostgresError.self) { try await query("update intake.field_change set by = 'x'") }
        try await tamper("update intake.field_change set after = '1'")
        #expect(try await store.verifyAudit().count == 1)
        await store.close()
    }

    @Test func bytesThatWereDestroyedAndComeAgainAreANewDocument() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        try await age(11)
        try await store.runRetention(by: Self.rules, as: "kim")
        let again = try await store.ingest(Sample.arrival(1))
        #expect(again == .new(again.id))
        #expect(again.id != id)
        #expect(try await store.originalBytes(of: again.id) == Array("fax 1".utf8))
        #expect(try await store.ingest(Sample.arrival(1)) == .seenBefore(again.id))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func theDatabaseItselfKeepsToAHold() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        try await age(11)
        let hold = try await store.setHold(on: .document(id), reason: "Doe v. Roe", by: "kim")
        #expect(try await store.retentionDue(by: Self.rules).map(\.isHeld) == [true])
        #expect(try await store.runRetention(by: Self.rules, as: "kim") == RetentionRun(kept: [id]))
        let error = await #expect(throws: StoreError.self) { try await store.destroy(id, by: "kim") }
        #expect(error == .refused("document \(id) is under a legal hold"))
        // Nor does a record that somebody writes by hand.
        await #expect(throws: PostgresError.self) {
            try await query(
                """
                insert into intake.destruction (document_id, by, class, due_at, keep, basis, sha256, byte_count, pages, referrals, field_values,
                    letters, had_key)
                select \(id.rawValue), 'kim', class, due_at, '1 day', 'x', '', 0, 0, 0, 0, 0, true
                from intake.retention_due(\(id.rawValue)::bigint)
                """)
        }
        for statement in ["delete from intake.hold", "truncate intake.hold", "update intake.hold set reason = 'x'"] as [SQL] {
            await #expect(throws: PostgresError.self, "\(statement.text)") { try await query(statement) }
        }
        #expect(try await store.originalBytes(of: id) == Array("fax 1".utf8))
        try await store.liftHold(hold, by: "kim")
        #expect(try await store.holds() == [])
        #expect(try await store.holds(lifted: true).map(\.reason) == ["Doe v. Roe"])
        await #expect(throws: StoreError.self) { try await store.liftHold(hold, by: "kim") }
        try await store.destroy(id, by: "kim")
        #expect(try await store.events(of: id).map(\.kind).suffix(3) == [.holdSet, .holdLifted, .destroyed])
        #expect(try await store.verifyAudit() == [])
        await store.close()
    }

    @Test func aHoldOnAPatientGoesWithAMerge() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        let referral = try await #require(store.referrals(ReferralFilter(document: id)).first).id
        let patient = try await store.link(referral, to: nil, by: "ada")
        _ = try await store.setHold(on: .patient(patient), reason: "request of the court", by: "kim")
        let other = try await store.link(Sample.referral(in: store, number: 2), to: nil, by: "ada")
        try await store.merge(patient, into: other, by: "ada")
        try await age(11)
        _ = try await store.runRetention(by: Self.rules, as: "kim")
        #expect(try await store.destructions() == [])
        #expect(try await store.originalBytes(of: id) == Array("fax 1".utf8))
        await store.close()
    }

    @Test func nothingIsDestroyedBeforeItsTimeOrWithoutAName() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        await #expect(throws: StoreError.refused("document \(id) has to be kept")) { try await store.destroy(id, by: "kim") }
        _ = try await store.runRetention(by: Self.rules, as: "kim")
        await #expect(throws: StoreError.refused("document \(id) has to be kept")) { try await store.destroy(id, by: "kim") }
        try await age(11)
        await #expect(throws: StoreError.self) { try await store.destroy(id, by: "worker w") }
        // A class without a rule is kept for ever.
        _ = try await store.runRetention(by: [], as: "kim")
        await #expect(throws: StoreError.self) { try await store.destroy(id, by: "kim") }
        #expect(try await store.originalBytes(of: id) == Array("fax 1".utf8))
        await store.close()
    }

    @Test func aClassMayKeepTheValues() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        try await store.reject(id, reason: "another clinic", by: "ada")
        try await age(8)
        let run = try await store.runRetention(by: Self.rules, as: "kim")
        #expect(run.destroyed.count == 1)
        let record = try await store.referral(id)
        #expect(record.referral.fields[.patientLastName]?.value == .text("Okafor"))
        #expect(try await store.destructions().first?.values == 0)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aMonthOfWhichNothingIsLeftIsDroppedAsAWhole() async throws {
        let store = try Sample.store()
        let first = try await ready(store, number: 1)
        let second = try await ready(store, number: 2)
        let young = try await ready(store, number: 3, born: "2015-01-01")
        for (name, begin, end) in [("original_2014_03", "2014-03-01Z", "2014-04-01Z"), ("original_2014_04", "2014-04-01Z", "2014-05-01Z")] {
            // Bounds of a partition cannot be parameters.
            try await tamper(
                SQL(stringLiteral: "create table intake.\(name) partition of intake.original for values from ('\(begin)') to ('\(end)')"))
        }
        for (id, day) in [(first, "2014-03-02Z"), (second, "2014-04-02Z"), (young, "2014-04-03Z")] {
            try await tamper("update intake.original set stored_at = \(day)::timestamptz where document_id = \(id.rawValue)")
            try await tamper("update intake.document set stored_at = \(day)::timestamptz where id = \(id.rawValue)")
        }
        try await age(11)
        let run = try await store.runRetention(by: Self.rules, as: "kim")
        #expect(run == RetentionRun(destroyed: [first, second], kept: [], droppedPartitions: ["original_2014_03"], originals: 2))
        #expect(try await query("select to_regclass('intake.original_2014_03') is null as gone").only().get("gone"))
        #expect(try await query("select from intake.original_2014_04").count == 1)
        #expect(try await store.originalBytes(of: young) == Array("fax 3".utf8))
        #expect(try await store.reconcile() == [])
        _ = try await store.ingest(Sample.arrival(4))
        await store.close()
    }

    @Test func onlyTheCustodianDestroys() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        try await age(11)
        await store.close()
        for role in ["intake_service", "intake_reviewer", "intake_auditor", "intake_reader"] {
            let other = try ReferralStore(url: TestDatabase.current.url + " options='-c role=\(role)'", keys: .testing)
            for attempt in 0..<3 {
                let error = await #expect(throws: StoreError.self, "\(role)") {
                    switch attempt {
                    case 0: try await other.destroy(id, by: "kim")
                    case 1: _ = try await other.setHold(on: .document(id), reason: "x", by: "kim")
                    default: _ = try await other.runRetention(by: Self.rules, as: "kim")
                    }
                }
                if case .notPermitted = error {} else { Issue.record("\(role): \(String(describing: error))") }
            }
            await other.close()
        }
        let custodian = try ReferralStore(url: TestDatabase.current.url + " options='-c role=intake_custodian'", keys: .testing)
        let hold = try await custodian.setHold(on: .document(id), reason: "x", by: "kim")
        try await custodian.liftHold(hold, by: "kim")
        #expect(try await custodian.runRetention(by: Self.rules, as: "kim").destroyed == [id])
        #expect(try await custodian.reconcile() == [])
        await custodian.close()
    }

    @Test func whatWasTypedBlindlyGoesToo() async throws {
        let store = try Sample.store()
        try await store.setDeskPolicy(DeskPolicy(sampleShare: 1), by: "lee")
        let id = try await ready(store)
        let task = try #require(try await store.claimBlind("bob"))
        let typed: [FieldKey: FieldContent] = [.patientLastName: .text("Okafor"), .patientDOB: .text("1961-04-09")]
        try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules })
        #expect(try await query("select from intake.blind_entry where value is not null").count == 2)
        await #expect(throws: PostgresError.self) { _ = try await query("update intake.blind_entry set value = null") }
        let before = try await store.accuracy()
        try await age(30)
        _ = try await store.runRetention(by: Self.rules, as: "kim")
        #expect(try await store.destructions().map(\.document) == [id])
        #expect(try await query("select from intake.blind_entry where value is not null").isEmpty)
        #expect(try await store.accuracy() == before, "how often the program was wrong is still known")
        await #expect(throws: PostgresError.self) { _ = try await query("delete from intake.blind_entry") }
        await store.close()
    }
}
