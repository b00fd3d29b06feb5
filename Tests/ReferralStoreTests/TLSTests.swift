import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// `sslmode=verify-full` on a real server with certificates of a real authority; and logins that are none but themselves.
@Suite(.serialized) struct TLSTests {
    private static let password = "correct horse battery staple"
    private static let encoded = "correct%20horse%20battery%20staple"

    private func refusal(_ url: String) async throws -> PostgresError {
        let connection = PostgresConnection(try ConnectionString(url))
        let error = await #expect(throws: PostgresError.self, "connected to \(connection)") { try await connection.connect() }
        await connection.close()
        return try #require(error)
    }

    @Test func onlyTheRightServerIsSpokenToAndOnlyInTLS() async throws {
        let server = try await TLSServer()
        let owner = try ReferralStore(url: server.administrator, keys: .testing)
        try await owner.migrate()
        for (name, roles) in [("nora", [AccessRole.reviewer]), ("rena", [.reader]), ("alma", [.auditor])] {
            #expect(try await owner.makeLogin(name, roles: roles, password: Self.password))
        }

        // The right one.
        let good = server.url("nora", password: Self.encoded)
        let connection = PostgresConnection(try ConnectionString(good))
        try await connection.connect()
        let row = try await connection.query(
            "select ssl, version, session_user::text as login from pg_stat_ssl where pid = pg_backend_pid()"
        ).only()
        #expect(try row.get("ssl") == true)
        #expect(try row.get("version", as: String.self).hasPrefix("TLSv1."))
        #expect(try row.get("login") == "nora")
        await connection.close()

        // Another authority, another name, no TLS, no authority at all, another password: refused, and no error holds the password.
        let bad = [
            server.url("nora", password: Self.encoded, authority: "theirs"),
            server.url("nora", password: Self.encoded, host: "other.clinic.test"),
            server.url("nora", password: Self.encoded, mode: "disable"), server.url("nora", password: Self.encoded, authority: "missing"),
            server.url("nora", password: "wrong%20horse%20battery"), server.url("nobody", password: Self.encoded),
        ]
        for url in bad {
            let error = try await refusal(url)
            #expect(error.kind == .cannotConnect, "\(error)")
            for text in ["\(error)", error.message] { #expect(!text.contains("horse"), "\(error.kind)") }
            let store = try ReferralStore(url: url, keys: .testing)
            let refused = await #expect(throws: StoreError.self) { try await store.checkSchema() }
            #expect(refused.map { "\($0)".contains("horse") } == false)
            #expect(!store.location.contains("horse"))
            await store.close()
        }

        // The mode stays when the database changes: a man in the middle is not let in by the back door.
        let other = try ConnectionString(server.url("nora", password: Self.encoded, authority: "theirs")).with(database: "postgres")
        #expect(other.secretText.contains("sslmode='verify-full'"))
        #expect(!other.withoutPassword.contains("horse"))
        #expect(other.withoutPassword.contains("verify-full"))
        _ = try await refusal(other.secretText)

        try await loginsAreNoneButThemselves(server, owner)
        await owner.close()
        try await server.stop()
    }

    @Test func aLoginOfOneSiteDoesAllThatTheDeskDoes() async throws {
        let server = try await TLSServer()
        let owner = try ReferralStore(url: server.administrator, keys: .testing)
        try await owner.migrate()
        _ = try await owner.makeLogin("nora", roles: [.reviewer], password: Self.password)
        _ = try await owner.makeLogin("otto", roles: [.reviewer], password: Self.password)
        try await owner.grantSites(["north"], to: "nora")
        try await owner.grantSites(["south"], to: "otto")
        try await owner.restrictToSites(true)
        _ = try await owner.ingest(Sample.arrival(1, site: "north"))
        let leased = try #require(try await owner.lease(worker: "w"))
        let id = try await owner.complete(leased.lease, Sample.reading())[0]
        let before = try await owner.auditHead().position
        let nora = try ReferralStore(
            url: server.url("nora", password: Self.encoded), keys: .testing, onlooker: Onlooker(name: "nora", command: "review desk"))
        try await nora.checkSchema()
        #expect(try await nora.claimNext("nora")?.id == id)
        try await nora.setField(id, .insuranceMemberID, .text("W1"), by: "nora", validate: Sample.rules)
        try await nora.confirmField(id, .patientDOB, by: "nora", validate: { $0 })
        try await nora.takeBack(id, by: "nora")
        try await nora.markIllegible(id, .referralVisits, by: "nora", validate: Sample.rules)
        try await nora.swapFields(id, .patientFirstName, .patientLastName, by: "nora", validate: Sample.rules)
        try await nora.addNote("called", to: id, by: "nora")
        try await nora.keepDraft(ReviewDraft(reviewer: "nora", purpose: "note", line: "x"), of: id)
        let parts = try await nora.split(id, [1...1, 2...2], by: "nora", validate: Sample.rules)
        try await nora.join(id, with: #require(parts.last).id, by: "nora", validate: Sample.rules)
        try await nora.accept(id, by: "nora")
        #expect(try await nora.patientLink(of: id) != nil)
        try await nora.move(id, to: .accepted, by: "nora")
        _ = try await nora.status()
        #expect(try await !nora.originalBytes(of: nora.referral(id).document, page: 1).isEmpty)
        // All of it under the login, whatever name was given.
        let links = try await owner.auditLinks(limit: 1000).filter { $0.position > before }
        #expect(links.count > 20)
        #expect(links.allSatisfy { $0.login == "nora" })
        #expect(try await owner.verifyAudit() == [])
        // A colleague of another site finds nothing.
        let otto = try ReferralStore(url: server.url("otto", password: Self.encoded), keys: .testing)
        #expect(try await otto.referrals() == [])
        await #expect(throws: StoreError.self) { try await otto.referral(id) }
        await #expect(throws: (any Error).self) { try await otto.move(id, to: .scheduled, by: "otto") }
        await otto.close()
        await nora.close()
        await owner.close()
        try await server.stop()
    }

    /// Double entry by reviewers who may do nothing beyond their role, with sites kept apart.
    @Test func threeLoginsOfOneSiteDoDoubleEntry() async throws {
        let server = try await TLSServer()
        let owner = try ReferralStore(url: server.administrator, keys: .testing)
        try await owner.migrate()
        var stores: [ReferralStore] = []
        for name in ["ada", "bob", "kim", "otto"] {
            _ = try await owner.makeLogin(name, roles: [.reviewer], password: Self.password)
            try await owner.grantSites([name == "otto" ? "south" : "north"], to: name)
            stores.append(
                try ReferralStore(
                    url: server.url(name, password: Self.encoded), keys: .testing, onlooker: Onlooker(name: name, command: "review desk")))
        }
        let (ada, bob, kim, otto) = (stores[0], stores[1], stores[2], stores[3])
        try await owner.restrictToSites(true)
        try await owner.setDeskPolicy(DeskPolicy(doubleEntry: true), by: "lee")
        _ = try await owner.ingest(Sample.arrival(1, site: "north"))
        let leased = try #require(try await owner.lease(worker: "w"))
        let id = try await owner.complete(leased.lease, Sample.reading())[0]
        _ = try await ada.claim(id, by: "ada")
        try await ada.setField(id, .insuranceMemberID, .text("AB12"), by: "ada", validate: Sample.rules)
        try await ada.accept(id, by: "ada")
        await #expect(throws: StoreError.self, "whose work is looked at does not switch it off") {
            try await ada.setDeskPolicy(DeskPolicy(), by: "ada")
        }
        let sql = PostgresConnection(try ConnectionString(server.url("bob", password: Self.encoded)))
        try await sql.connect()
        for table in ["sealed_value", "blind_entry"] {
            await #expect(throws: PostgresError.self, "\(table)") { try await sql.query(SQL(stringLiteral: "select from intake.\(table)")) }
        }
        let typed: SQL = "select from intake.field_change where key = 'insurance.member_id'"
        #expect(try await sql.query(typed).isEmpty)
        #expect(try await otto.claimBlind("otto") == nil)
        let task = try #require(try await bob.claimBlind("bob"))
        var entries: [FieldKey: FieldContent] = [
            .patientLastName: .text("Okafor"), .patientFirstName: .text("Ada"), .patientDOB: .text("1967-04-09"),
            .insuranceMemberID: .text("AB12"),
        ]
        #expect(try await bob.enterBlind(task.id, entries, by: "bob", rules: { _ in Sample.rules }) == .differs)
        let third = try #require(try await kim.claimBlind("kim"))
        #expect(third.offers[.patientDOB]?.count == 2)
        entries = [.patientDOB: .text("1967-04-09")]
        #expect(try await kim.enterBlind(third.id, entries, by: "kim", rules: { _ in Sample.rules }) == .settled)
        #expect(try await kim.referral(id).referral.disposition == .ready)
        #expect(try await sql.query(typed).count == 1, "it is no secret any more")
        // What they settled teaches whoever may see it.
        guard case .nothingToLearn = try await otto.learnNext(recognize: { _, _ in nil }, teach: SenderMemoryTests.teach) else {
            return #expect(Bool(false), "it is of another site")
        }
        guard case .learnt(id, let memory) = try await bob.learnNext(recognize: { _, _ in nil }, teach: SenderMemoryTests.teach) else {
            return #expect(Bool(false), "it was settled")
        }
        try await bob.forget(memory.id, by: "bob")
        try await bob.rollBack(memory.id, by: "bob")
        await #expect(throws: StoreError.noSuchSenderMemory(memory.id)) { try await otto.forget(memory.id, by: "otto") }
        #expect(try await owner.verifyAudit() == [])
        await sql.close()
        for store in stores + [owner] { await store.close() }
        try await server.stop()
    }

    /// What only a real login can show: nobody becomes somebody else, the record says who it was, and who is locked is out.
    private func loginsAreNoneButThemselves(_ server: TLSServer, _ owner: ReferralStore) async throws {
        for name in ["nora", "rena", "alma"] {
            let connection = PostgresConnection(try ConnectionString(server.url(name, password: Self.encoded)))
            try await connection.connect()
            for other in ["intake", "nora", "rena", "alma", "intake_service", "intake_views"] where other != name {
                for statement in ["set session authorization", "set role"] {
                    await #expect(throws: PostgresError.self, "\(name): \(statement) \(other)") {
                        try await connection.query(SQL(stringLiteral: "\(statement) \(other)"))
                    }
                }
            }
            await connection.close()
        }
        let id = try await Sample.referral(in: owner)
        let nora = try ReferralStore(
            url: server.url("nora", password: Self.encoded), keys: .testing, onlooker: Onlooker(name: "Nora N.", command: "referral show"))
        _ = try await nora.referral(id)
        let alma = try ReferralStore(url: server.url("alma", password: Self.encoded), keys: .testing)
        #expect(try await alma.whoSaw(.referral(id)).map(\.login) == ["nora"])
        #expect(try await alma.verifyAudit() == [])
        #expect(try await alma.auditLinks(limit: 1).map(\.by) == ["Nora N."])
        // What is read in SQL stands in the server's log.
        let rena = PostgresConnection(try ConnectionString(server.url("rena", password: Self.encoded)))
        try await rena.connect()
        #expect(try await rena.query("show log_statement").only().get("log_statement") == "all")
        await rena.close()
        try await owner.lockLogin("nora")
        await #expect(throws: StoreError.self) { try await nora.referral(id) }
        _ = try await refusal(server.url("nora", password: Self.encoded))
        #expect(try await owner.logins().first { $0.name == "nora" } == nil)
        await nora.close()
        await alma.close()
    }
}
