import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Row-level security by site: who is of one site sees, changes and learns nothing of another, in any table or view.
@Suite(.database, .serialized) struct SiteAccessTests {
    @Test func nothingOfAnotherSiteIsSeenAnywhere() async throws {
        let sites = try await TwoSites("seen")
        let relations = try await sites.relations()
        var there: Set<String> = []
        for relation in relations {
            let count = try await sites.count(relation, of: sites.south, sites.southDocument, as: "intake")
            if let count, count > 0 { there.insert(relation) }
        }
        // Not vacuous: the other site has left traces in most tables and views.
        #expect(there.count >= 25, "\(there.sorted())")
        for login in [sites.reviewer, sites.reader] {
            var readable = 0
            for relation in relations {
                let found = try await sites.count(relation, of: sites.south, sites.southDocument, as: login)
                guard let found else { continue }
                #expect(found == 0, "\(login) sees the other site in \(relation)")
                if there.contains(relation) { readable += 1 }
            }
            for (relation, least) in [("referrals.referral", 1), ("referrals.document", 1), ("referrals.event", 4)] {
                let own = try await sites.count(relation, of: sites.north, sites.northDocument, as: login) ?? 0
                #expect(own >= least, "\(login) does not see its own site in \(relation)")
            }
            print("sites: \(login) reads \(readable) tables and views in which the other site has rows, and sees none of them")
        }
        try await sites.end()
    }

    @Test func nothingOfAnotherSiteIsChanged() async throws {
        let sites = try await TwoSites("changed")
        let south = "\(sites.south)"
        let changes: [String] = [
            "select referrals.move(\(south), 'accepted', 'nora')", "select referrals.link_patient(\(south), null, 'nora')",
            "select intake.part_referral(\(south), 1, 1, 'needs_review', 24)", "insert into intake.claim values (\(south), 'nora', now())",
            "insert into intake.note (referral_id, by, line) values (\(south), 'nora', 'x')",
            "insert into intake.event (actor, kind, document_id, referral_id) values ('nora', 'noted', \(sites.southDocument), \(south))",
            """
            insert into intake.field (referral_id, key, value, raw, confidence, flagged, source)
            values (\(south), 'patient.city', '"x"', '', 1, false, 'reviewer')
            """,
        ]
        let states = try await sites.matrix.states(changes, as: sites.reviewer)
        #expect(states == changes.map { _ in "42501" })
        // What names no row reaches the rows of its own site only.
        let own = try await sites.matrix.run("update intake.claim set until = until returning referral_id", as: sites.reviewer)
        #expect(own.count == 1)
        let other: SQL = "update intake.finding set severity = severity where referral_id = \(sites.south.rawValue) returning id"
        #expect(try await sites.matrix.run(other, as: sites.reviewer).isEmpty)
        #expect(try await sites.matrix.run("select from intake.referral", as: sites.reviewer).count == 1)
        try await sites.end()
    }

    @Test func aLoginWithoutAGrantSeesNothingAndOffMeansAll() async throws {
        let sites = try await TwoSites("grants")
        let all: SQL = "select from referrals.referral"
        try await sites.matrix.query("select intake.revoke_sites(\(sites.reader)::text, null)")
        #expect(try await sites.matrix.run(all, as: sites.reader).isEmpty)
        try await sites.matrix.query("select intake.grant_sites(\(sites.reader)::text, array['*'])")
        #expect(try await sites.matrix.run(all, as: sites.reader).count == 3)
        try await sites.matrix.query("select intake.revoke_sites(\(sites.reader)::text, null)")
        try await sites.matrix.query("select intake.restrict_sites(false)")
        #expect(try await sites.matrix.run(all, as: sites.reader).count == 3)
        #expect(try await sites.matrix.run(all, as: sites.reviewer).count == 3)
        #expect(try await sites.matrix.query("select from intake.audit_verify()").isEmpty)
        try await sites.end()
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

    @Test func blindWorkAndMemoriesOfAnotherSiteAreOutOfReach() async throws {
        let sites = try await TwoSites("blind")
        let owner = try Sample.store()
        // The south has taught a memory, the north has not.
        let taught = try await owner.learnNext(
            recognize: { _, _ in nil }, teach: { SenderMemoryTests.teach($0) })
        guard case .learnt(sites.south, let memory) = taught else { return #expect(Bool(false), "the south was settled") }
        try await owner.setDeskPolicy(DeskPolicy(doubleEntry: true), by: "lee")
        try await owner.accept(sites.north, by: "ada")
        let leased = try #require(try await owner.lease(worker: "w"))
        let south = try await owner.complete(leased.lease, Sample.reading())[0]
        try await owner.setField(south, .insuranceMemberID, .text("W4"), by: "ada", validate: Sample.rules)
        try await owner.accept(south, by: "ada")
        let tasks = try await owner.blindTasks()
        let (near, far) = (try #require(tasks.first { $0.referral == sites.north }), try #require(tasks.first { $0.referral == south }))

        let nora = sites.reviewer
        let seen = try await sites.matrix.run("select referral_id from intake.blind_task", as: nora)
        #expect(try seen.map { try $0.get("referral_id", as: Int64.self) } == [sites.north.rawValue])
        #expect(try await sites.matrix.run("select intake.blind_places(\(near.id.rawValue))", as: nora).count == near.keys.count)
        #expect(try await sites.matrix.run("select intake.blind_places(\(far.id.rawValue))", as: nora).isEmpty)
        #expect(try await sites.matrix.refusal("select intake.enter_blind(\(far.id.rawValue), 'nora', '{}')", as: nora) == "55000")
        #expect(
            try await sites.matrix.refusal("select intake.seal(\(sites.south.rawValue), array['patient.dob'], 'nora')", as: nora) == "42501"
        )
        for login in [sites.reviewer, sites.reader] {
            #expect(try await sites.matrix.run("select from referrals.sender_memory", as: login).isEmpty)
        }
        #expect(try await sites.matrix.run("select from intake.sender_memory_version", as: nora).isEmpty)
        let forgery: SQL = """
            insert into intake.sender_memory_version (memory_id, version, by, why, lessons, senders, trusted, candidate, retired, content)
            values (\(memory.id.rawValue), 2, 'nora', 'forgotten', '{}', '{}', 0, 0, 0, '')
            """
        #expect(try await sites.matrix.refusal(forgery, as: nora) == "42501")
        // Whoever is of the south as well sees it.
        try await sites.matrix.query("select intake.grant_sites(\(nora)::text, array['south'])")
        #expect(try await sites.matrix.run("select from intake.sender_memory_version", as: nora).count == 1)
        #expect(try await sites.matrix.run("select from intake.blind_task", as: nora).count == 2)
        await owner.close()
        try await sites.end()
    }
}
