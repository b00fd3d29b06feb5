import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// The answer to a breach question: everybody who was shown something is in it, and nobody else.
@Suite(.database) struct WhoSawTests {
    private func store(_ name: String, _ command: String = "referral show") throws -> ReferralStore {
        try ReferralStore(url: TestDatabase.current.url, keys: .testing, onlooker: Onlooker(name: name, command: command))
    }

    /// A referral that is ready and so linked to a patient.
    private func ready(_ store: ReferralStore, _ number: Int, lastName: String) async throws -> ReferralID {
        var referral = Sample.referral(findings: [], disposition: .ready)
        referral.fields[.patientDOB]?.flagged = false
        referral.fields[.patientLastName] = FieldValue(.text(lastName), confidence: 0.99, raw: lastName, page: 1, source: .ocr)
        return try await Sample.referral(in: store, number: number, [referral])
    }

    @Test func everyWayOfSeeingIsWrittenDown() async throws {
        let service = try Sample.store()
        let id = try await Sample.referral(in: service)
        let document = try await service.referral(id).document
        let kept = try await service.keep(
            NewLetter(
                referral: id, code: ReferenceCode(using: &Self.dice), asked: [.insuranceMemberID], content: [1], pageCount: 1,
                recipient: nil, fax: nil), by: "bob")
        let ada = try store("ada")
        _ = try await ada.referral(id)
        _ = try await ada.referrals()
        _ = try await ada.reviewQueue()
        _ = try await ada.document(document)
        _ = try await ada.documents()
        _ = try await ada.originalBytes(of: document, page: 2)
        _ = try await ada.originalBytes(of: document)
        _ = try await ada.pages(of: document)
        _ = try await ada.pairs(of: document)
        _ = try await ada.changes(of: id)
        _ = try await ada.letterContent(kept.id)
        _ = try await ada.sharingTraits(with: id)
        _ = try await ada.claim(id, by: "ada")
        let seen = try await service.whoSaw(.user("ada")).filter { $0.how.hasPrefix("saw ") }
        #expect(
            seen.map(\.how) == [
                "saw referral", "saw list", "saw list", "saw document", "saw list", "saw page", "saw original", "saw text", "saw text",
                "saw history", "saw letter", "saw same", "saw referral",
            ])
        #expect(seen.allSatisfy { $0.command == "referral show" && $0.login != nil && $0.position != nil })
        #expect(seen.first { $0.how == "saw page" }?.detail == "page 2")
        #expect(try await service.verifyAudit() == [])
        await ada.close()
        await service.close()
    }

    @Test func aServiceReadsForNobody() async throws {
        let service = try Sample.store()
        let id = try await Sample.referral(in: service)
        _ = try await service.originalBytes(of: service.referral(id).document)
        #expect(try await service.whoSaw(.referral(id)) == [])
        await service.close()
    }

    @Test func aQuestionFindsThatPatientAndNoOther() async throws {
        let service = try Sample.store()
        let mine = try await ready(service, 1, lastName: "Okafor")
        let other = try await ready(service, 2, lastName: "Lindqvist")
        let patient = try #require(try await service.patientLink(of: mine)?.patient)
        #expect(try await service.patientLink(of: other)?.patient != patient)
        let (ada, bob) = (try store("ada"), try store("bob", "document image"))
        _ = try await ada.referral(mine)
        _ = try await bob.referral(other)
        _ = try await bob.originalBytes(of: service.referral(mine).document, page: 1)
        try await service.move(mine, to: .accepted, by: "cleo")
        #expect(
            try await service.whoSaw(.patient(patient)).map { "\($0.by) \($0.how)" } == [
                "ada saw referral", "bob saw page", "cleo moved to accepted",
            ])
        #expect(try await service.whoSaw(.referral(other)).map(\.by) == ["bob"])
        #expect(try await service.whoSaw(.document(service.referral(mine).document)).map(\.by) == ["ada", "bob", "cleo"])
        // A link that was wrong does not hide who saw it while it stood.
        try await service.link(mine, to: nil, by: "dora")
        #expect(try await service.whoSaw(.patient(patient)).map(\.by).contains("ada"))
        await ada.close()
        await bob.close()
        await service.close()
    }

    @Test func nobodyCanSeeWithoutItsBeingWritten() async throws {
        let service = try Sample.store()
        let id = try await Sample.referral(in: service)
        // The function gone: what cannot be written down is not shown.
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("alter function intake.note_access rename to note_nothing")
        await connection.close()
        let ada = try store("ada")
        await #expect(throws: StoreError.self) { try await ada.referral(id) }
        await #expect(throws: StoreError.self) { try await ada.referrals() }
        await #expect(throws: StoreError.self) { try await ada.claim(id, by: "ada") }
        await ada.close()
        await service.close()
    }

    @Test func theLoginStandsBesideWhateverNameWasGiven() async throws {
        let service = try Sample.store()
        let id = try await Sample.referral(in: service)
        let liar = try ReferralStore(
            url: TestDatabase.current.url + " options='-c role=intake_reviewer'", onlooker: Onlooker(name: "somebody else", command: "x"))
        _ = try await liar.referral(id)
        let sight = try #require(try await service.whoSaw(.referral(id)).first)
        #expect(sight.by == "somebody else")
        #expect(sight.login == "intake")
        await #expect(throws: StoreError.self) { try await liar.whoSaw(.referral(id)) }
        await liar.close()
        await service.close()
    }

    private nonisolated(unsafe) static var dice = SystemRandomNumberGenerator()
}
