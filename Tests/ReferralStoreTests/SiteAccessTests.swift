import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Row-level security by site: who is of one site sees, changes and learns nothing of another, in any table or view.
@Suite(.database, .serialized) struct SiteAccessTests {
    private static let reviewer = "site_nora"
    private static let reader = "site_rena"

    /// A referral of each site with a trace in as many tables as there are: read, corrected, noted, asked about, linked, moved.
    private func fill(_ store: ReferralStore, site: String?, number: Int) async throws -> ReferralID {
        _ = try await store.ingest(Sample.arrival(number, site: site))
        let leased = try #require(try await store.lease(worker: "w"))
        let id = try await store.complete(leased.lease, Sample.reading())[0]
        _ = try await store.claim(id, by: "ada")
        try await store.setField(id, .insuranceMemberID, .text("W\(number)"), by: "ada", validate: Sample.rules)
        try await store.addNote("called the office", to: id, by: "ada")
        var dice = SeededGenerator(seed: UInt64(number))
        _ = try await store.keep(
            NewLetter(
                referral: id, code: ReferenceCode(using: &dice), asked: [.patientPhone], content: [1], pageCount: 1, recipient: nil,
                fax: nil),
            by: "ada")
        _ = try await store.referral(id)
        return id
    }

    private func withSites(_ body: (Matrix, _ north: ReferralID, _ south: ReferralID) async throws -> Void) async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, onlooker: Onlooker(name: "ada", command: "x"))
        let north = try await fill(store, site: "north", number: 1)
        let south = try await fill(store, site: "south", number: 2)
        _ = try await fill(store, site: nil, number: 3)
        try await store.accept(south, by: "ada")
        _ = try await store.ingest(Sample.arrival(4, site: "south"))
        try await store.queueDeliveries(to: "ehr")
        await store.close()
        let matrix = try await Matrix()
        try await matrix.makeLogin(Self.reviewer, roles: ["intake_reviewer"])
        try await matrix.makeLogin(Self.reader, roles: ["intake_reader"])
        try await matrix.query(
            "select intake.grant_sites(\(Self.reviewer), array['north']), intake.grant_sites(\(Self.reader), array['north'])")
        try await matrix.query("select intake.restrict_sites(true)")
        do {
            try await body(matrix, north, south)
        } catch {
            try await matrix.query("reset session authorization")
            try await end(matrix)
            throw error
        }
        try await end(matrix)
    }

    private func end(_ matrix: Matrix) async throws {
        for login in [Self.reviewer, Self.reader] { try await matrix.dropLogin(login) }
        await matrix.close()
    }

    private static let relations: SQL = """
        select format('%I.%I', n.nspname, c.relname) as name, exists (
            select from pg_attribute a where a.attrelid = c.oid and a.attname = 'referral_id') or c.relname in ('referral', 'document', 'access')
            or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'document_id') as is_of_a_site
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('intake', 'referrals') and c.relkind in ('r', 'p', 'v') and not c.relispartition order by 1
        """

    /// How many rows of a relation speak of a referral or its document.
    private func count(_ connection: PostgresConnection, _ relation: String, of id: ReferralID, _ document: Int64) async throws -> Int? {
        do {
            return try await connection.query(
                """
                select count(*) as n from (select to_jsonb(t) as j from \(relation: relation) t) r
                where (j ->> 'referral_id')::bigint = \(id.rawValue) or (j ->> 'document_id')::bigint = \(document)
                    or (\(relation) in ('intake.referral', 'referrals.referral') and (j ->> 'id')::bigint = \(id.rawValue))
                    or (\(relation) in ('intake.document', 'referrals.document') and (j ->> 'id')::bigint = \(document))
                    or (\(relation) = 'intake.access' and (j -> 'referrals') @> to_jsonb(\(id.rawValue)::bigint) and j ->> 'what' <> 'list')
                """
            ).only().get("n")
        } catch where error.sqlState == .insufficientPrivilege {
            return nil
        }
    }

    @Test func nothingOfAnotherSiteIsSeenAnywhere() async throws {
        try await withSites { matrix, north, south in
            let document = try await matrix.query("select document_id from intake.referral where id = \(south.rawValue)").only().get(
                "document_id", as: Int64.self)
            let own = try await matrix.query("select document_id from intake.referral where id = \(north.rawValue)").only().get(
                "document_id", as: Int64.self)
            let relations = try await matrix.query(Self.relations).filter { try $0.get("is_of_a_site") }.map {
                try $0.get("name", as: String.self)
            }
            var there: Set<String> = []
            try await matrix.become("intake") { connection in
                for relation in relations where try await count(connection, relation, of: south, document) ?? 0 > 0 {
                    there.insert(relation)
                }
            }
            // Not vacuous: the other site has left traces in most tables and views.
            #expect(there.count >= 30, "\(there.sorted())")
            for login in [Self.reviewer, Self.reader] {
                var readable = 0
                try await matrix.become(login) { connection in
                    for relation in relations {
                        guard let found = try await count(connection, relation, of: south, document) else { continue }
                        #expect(found == 0, "\(login) sees the other site in \(relation)")
                        readable += there.contains(relation) ? 1 : 0
                    }
                    #expect(try await count(connection, "referrals.referral", of: north, own) == 1)
                    #expect(try await count(connection, "referrals.document", of: north, own) == 1)
                    #expect(try await count(connection, "referrals.event", of: north, own) ?? 0 > 3)
                }
                print("sites: \(login) reads \(readable) tables and views in which the other site has rows, and sees none of them")
            }
        }
    }

    @Test func nothingOfAnotherSiteIsChanged() async throws {
        try await withSites { matrix, north, south in
            let changes: [String] = [
                "select referrals.move(\(south), 'accepted', 'nora')", "select referrals.link_patient(\(south), null, 'nora')",
                "select intake.part_referral(\(south), 1, 1, 'needs_review', 24)",
                "insert into intake.claim values (\(south), 'nora', now())",
                "insert into intake.note (referral_id, by, line) values (\(south), 'nora', 'x')",
                "insert into intake.event (actor, kind, document_id, referral_id) select 'nora', 'noted', document_id, \(south) from (values (2)) d (document_id)",
                "insert into intake.field (referral_id, key, value, raw, confidence, flagged, source) values (\(south), 'patient.city', '\"x\"', '', 1, false, 'reviewer')",
            ]
            try await matrix.become(Self.reviewer) { connection in
                for change in changes {
                    let state = try await connection.query("select public.attempt(\(change)) as state").only().get("state", as: String.self)
                    #expect(state == "42501", "\(change): \(state)")
                }
                for change in [
                    "update intake.referral set status = 'rejected', rejection_reason = 'x'", "update intake.field set flagged = false",
                ] {
                    try await connection.query("begin")
                    try await connection.query(SQL(stringLiteral: change))
                    try await connection.query("rollback")
                }
                // What is of its own site can be done, also after another role was taken on.
                #expect(try await connection.query("update intake.claim set until = until returning referral_id").count == 1)
                try await connection.query("set role intake_reviewer")
                #expect(try await connection.query("select from intake.referral").count == 1)
                try await connection.query("reset role")
            }
            #expect(try await matrix.query("select from intake.referral where status = 'rejected'").isEmpty)
            #expect(try await matrix.query("select from intake.referral").count == 3)
            _ = north
        }
    }

    @Test func aLoginWithoutAGrantSeesNothingAndOffMeansAll() async throws {
        try await withSites { matrix, _, _ in
            try await matrix.query("select intake.revoke_sites(\(Self.reader), null)")
            #expect(try await matrix.count("select from referrals.referral", as: Self.reader) == 0)
            try await matrix.query("select intake.grant_sites(\(Self.reader), array['*'])")
            #expect(try await matrix.count("select from referrals.referral", as: Self.reader) == 3)
            try await matrix.query("select intake.revoke_sites(\(Self.reader), null)")
            try await matrix.query("select intake.restrict_sites(false)")
            for login in [Self.reader, Self.reviewer] {
                #expect(try await matrix.count("select from referrals.referral", as: login) == 3)
            }
            #expect(try await matrix.query("select from intake.audit_verify()").isEmpty)
        }
    }

    @Test func everyTableWithRowsOfASiteIsHeld() async throws {
        let matrix = try await Matrix()
        try await matrix.query("select intake.restrict_sites(true)")
        let free = try await matrix.query(
            """
            select c.relname::text as name from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
                and not c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid
                    and a.attname in ('site', 'document_id', 'referral_id', 'documents', 'referrals')) order by 1
            """)
        #expect(try free.map { try $0.get("name", as: String.self) } == ["site_access", "worker"])
        let views = try await matrix.query(
            """
            select from pg_class c where c.relnamespace = 'referrals'::regnamespace and c.relkind in ('v', 'm')
                and c.relowner <> 'intake_views'::regrole
            """)
        #expect(views.isEmpty)
        await matrix.close()
    }
}

extension SQL.StringInterpolation {
    /// A relation's name as the catalog gives it, quoted already.
    mutating func appendInterpolation(relation: String) { appendInterpolation(SQL(stringLiteral: relation)) }
}
