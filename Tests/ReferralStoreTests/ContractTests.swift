import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// The schema `referrals` is what other systems rely on: it may grow, it must not change.
@Suite(.database) struct ContractTests {
    private func query(_ sql: SQL) async throws -> Rows {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        return try await connection.query(sql)
    }

    private func columns(_ view: String) async throws -> [String: String] {
        let rows = try await query(
            """
            select attname, format_type(atttypid, atttypmod) as type from pg_attribute
            where attrelid = ('referrals.' || \(view))::regclass and attnum > 0
            """)
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("attname"), try $0.get("type")) })
    }

    @Test func everyFieldHasItsColumnWithItsType() async throws {
        let found = try await columns("referral")
        for key in FieldKey.allCases {
            let expected =
                switch key.type {
                case .date: "date"
                case .int: "integer"
                case .bool: "boolean"
                default: key.isList ? "text[]" : "text"
                }
            #expect(found[key.column] == expected, "\(key.rawValue)")
        }
    }

    @Test func everyViewHasItsColumns() async throws {
        let contract = [
            "referral": ["id", "document_id", "pages", "status", "received_at"],
            "field": ["referral_id", "key", "value", "raw", "confidence", "flagged", "source", "page", "box", "set_by", "set_at"],
            "finding": ["referral_id", "code", "field", "severity", "message", "resolved_at"],
            "document": ["id", "sha256", "file_name", "received_at", "bytes", "pages", "state", "reason", "sender"],
            "review_queue": ["referral_id", "held_by"], "event": ["at", "actor", "document_id", "referral_id"],
        ]
        for (view, names) in contract {
            let found = try await columns(view)
            #expect(names.filter { found[$0] == nil } == [], "\(view)")
        }
    }

    @Test func everyColumnHasAComment() async throws {
        let bare = try await query(
            """
            select c.relname || '.' || a.attname as name from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'referrals'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
            where c.relkind = 'v' and col_description(c.oid, a.attnum) is null
            """)
        #expect(try bare.map { try $0.get("name", as: String.self) } == [])
        #expect(
            try await query("select from pg_class c where relnamespace = 'referrals'::regnamespace and obj_description(oid) is null")
                .isEmpty)
    }

    @Test func theViewsShowWhatWasRead() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let row = try await query(
            """
            select patient_last_name, patient_dob::text as dob, referral_diagnoses, referral_visits, referrer_signed, patient_city, pages,
                status, received_at from referrals.referral where id = \(id.rawValue)
            """
        ).only()
        #expect(try row.get("patient_last_name") == "Okafor")
        #expect(try row.get("dob") == "1961-04-09")
        #expect(try row.get("referral_diagnoses") == ["M54.50", "I10"])
        #expect(try row.get("referral_visits") == 6)
        #expect(try row.get("referrer_signed") == true)
        #expect(try row.getOptional("patient_city", as: String.self) == nil)
        #expect(try row.get("pages") == [1, 2])
        #expect(try row.get("status") == "needs_review")
        let dob = try await query("select value, box, flagged, source from referrals.field where key = 'patient.dob'").only()
        #expect(try dob.get("value") == "1961-04-09")
        #expect(try dob.get("box") == [10, 60, 90, 80])
        let list = try await query("select value from referrals.field where key = 'referral.diagnoses[]'").only()
        #expect(try list.get("value") == "[\"M54.50\", \"I10\"]")
        let waiting = try await query("select findings, held_by from referrals.review_queue").only()
        #expect(try waiting.get("findings") == ["missing:insurance.member_id", "doubtful:patient.dob"])
        let document = try await query("select sha256, state, reason from referrals.document").only()
        #expect(try document.get("sha256", as: String.self).count == 64)
        #expect(try document.get("state") == "completed")
        await store.close()
    }

    @Test func aReadyReferralWithholdsDoubtfulOptionalValues() async throws {
        var referral = Sample.referral(findings: [], disposition: .ready)
        referral.fields[.patientDOB]?.flagged = false
        referral.fields[.referralVisits]?.flagged = true
        _ = try await Sample.referral(in: Sample.store(), [referral])
        let row = try await query("select status, referral_visits, patient_dob::text from referrals.referral").only()
        #expect(try row.get("status") == "ready")
        #expect(try row.getOptional("referral_visits", as: Int.self) == nil)
        #expect(try row.get("patient_dob") == "1961-04-09")
        let field = try await query("select value, flagged from referrals.field where key = 'referral.visits'").only()
        #expect(try field.get("flagged") == true)
    }

    @Test func theRulesOfTheRepositoryAreTheOnesOfTheDatabase() async throws {
        let keys = try await query("select key, column_name from intake.field_key order by position")
        #expect(try keys.map { try $0.get("key", as: String.self) } == FieldKey.allCases.map(\.rawValue))
        #expect(try keys.map { try $0.get("column_name", as: String.self) } == FieldKey.allCases.map(\.column))
    }
}
