import FoundationEssentials
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct LetterTests {
    private static func code(_ seed: UInt64 = 1) -> ReferenceCode {
        var dice = SeededGenerator(seed: seed)
        return ReferenceCode(using: &dice)
    }

    private func letter(_ id: ReferralID, _ code: ReferenceCode = Self.code(), fax: String? = "5125550170") -> NewLetter {
        NewLetter(
            referral: id, code: code, asked: [.insuranceMemberID, .patientPhone], content: Array("%PDF-1.5 letter".utf8), pageCount: 1,
            fax: fax)
    }

    private func text(_ text: String, _ key: FieldKey = .insuranceMemberID) -> FieldValue {
        FieldValue(.text(text), confidence: 0.9, raw: text, page: 1, box: BoundingBox(1, 2, 30, 40), source: .ocr)
    }

    /// A fax comes back on which these values stand.
    private func reply(
        _ code: ReferenceCode, _ fields: [FieldKey: FieldValue], in store: ReferralStore, number: Int = 90
    ) async throws -> DocumentID {
        _ = try await store.ingest(Sample.arrival(number))
        let leased = try #require(try await store.lease(worker: "w"))
        var reading = Sample.reading()
        reading.replies = [LetterReply(code: code, referral: Referral(pages: 1...2, fields: fields))]
        let made = try await store.complete(leased.lease, reading)
        #expect(made.isEmpty, "a reply is no referral of its own")
        return leased.lease.document
    }

    @Test func aLetterAndItsReplyAreSealed() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        #expect(try await store.letterContent(sent.id) == Array("%PDF-1.5 letter".utf8))
        _ = try await reply(sent.code, [.insuranceMemberID: text("W482913077")], in: store)
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        for table in ["letter", "reply"] {
            let row = try await connection.query("select content, sealed from intake.\(identifier: table)").only()
            let stored = String(decoding: try row.get("content", as: [UInt8].self), as: UTF8.self)
            #expect(try row.get("sealed"))
            #expect(!stored.contains("PDF") && !stored.contains("W482913077"), "\(table)")
        }
        await connection.close()
        #expect(try await store.applyReplies { _ in Sample.rules } == 1)
        #expect(try await store.referral(id).referral.text(.insuranceMemberID) == "W482913077")
        await store.close()
    }

    @Test func aReplyFillsWhatWasAskedForAndGoesToTheDesk() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        try await store.snooze(id, until: Date(timeIntervalSinceNow: 86_400), awaitsReply: true, by: "kim")
        #expect(try await store.reviewQueue().isEmpty)
        let document = try await reply(sent.code, [.insuranceMemberID: text("W482913077"), .patientPhone: text("5125550143")], in: store)
        #expect(try await store.hasWaitingReplies())
        #expect(try await store.applyReplies { _ in Sample.rules } == 1)
        #expect(try await store.applyReplies { _ in Sample.rules } == 0)
        let record = try await store.referral(id)
        #expect(record.referral.text(.insuranceMemberID) == "W482913077")
        #expect(record.referral.fields[.insuranceMemberID]?.flagged == true)
        #expect(record.referral.fields[.insuranceMemberID].map(record.document(of:)) == document)
        #expect(!record.referral.illegible.contains(.patientPhone))
        #expect(!record.referral.findings.contains(Sample.missing))
        #expect(record.version == 2)
        #expect(try await store.reviewQueue().map(\.summary.id) == [id], "the wait is over")
        let after = try await store.letter(sent.id)
        #expect(after.state == .receipt)
        #expect(after.reply == document)
        #expect(try await store.document(document).documentClass == .other(.letterReply))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aReplyNeverTouchesWhatAPersonSetOrWasNotAskedFor() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        try await store.setField(id, .insuranceMemberID, .text("BY-A-PERSON"), by: "kim", validate: Sample.rules)
        try await store.setField(id, .patientEmail, .text("a@example.org"), by: "kim", validate: Sample.rules)
        try await store.setField(id, .patientEmail, nil, by: "kim", validate: Sample.rules)
        _ = try await reply(
            sent.code,
            [
                .insuranceMemberID: text("FROM-THE-REPLY"), .patientLastName: text("Okafor-Smith", .patientLastName),
                .patientEmail: text("b@example.org"), .patientCity: text("Austin"),
            ], in: store)
        try await store.applyReplies { _ in Sample.rules }
        let record = try await store.referral(id)
        #expect(record.referral.text(.insuranceMemberID) == "BY-A-PERSON")
        #expect(record.referral.text(.patientLastName) == "Okafor")
        #expect(record.referral.fields[.patientEmail] == nil, "a person emptied it")
        #expect(record.referral.text(.patientCity) == "Austin", "it was empty")
        await store.close()
    }

    @Test func theDatabaseItselfRefusesToOverwrite() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        _ = try await reply(sent.code, [.insuranceMemberID: text("W1")], in: store)
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        let forged = #"[{"key": "patient.last_name", "value": "X", "raw": "X", "confidence": 1, "source": "ocr"}]"#
        await #expect(throws: PostgresError.self) {
            try await connection.query("select intake.apply_reply(1, 1, \(forged)::jsonb, '[]', '{}', '{}', 'applied')")
        }
        await #expect(throws: PostgresError.self) { try await connection.query("delete from intake.letter") }
        await #expect(throws: PostgresError.self) { try await connection.query("update intake.letter set asked = '{}'") }
        await connection.close()
        await store.close()
    }

    @Test func aReplyThatNamesAnotherPatientFillsNothing() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        _ = try await reply(
            sent.code,
            [.insuranceMemberID: text("W1"), .patientLastName: text("Marsh"), .patientDOB: text("1990-01-01")], in: store)
        try await store.applyReplies { _ in Sample.rules }
        let record = try await store.referral(id)
        #expect(record.referral.fields[.insuranceMemberID] == nil)
        #expect(record.version == 1)
        #expect(try await store.notes(of: id).count == 1)
        await store.close()
    }

    @Test func whatAnOfficePutsBehindItsAnswerForAnotherPatientIsAReferral() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        _ = try await store.ingest(Sample.arrival(91))
        let leased = try #require(try await store.lease(worker: "w"))
        var stapled = Sample.referral()
        stapled.fields[.patientLastName] = text("Marsh", .patientLastName)
        stapled.fields[.patientDOB] = text("1990-01-01", .patientDOB)
        var reading = Sample.reading([Sample.referral(), stapled])
        reading.replies = [LetterReply(code: sent.code, referral: Referral(pages: 1...2, fields: [.insuranceMemberID: text("W1")]))]
        let made = try await store.complete(leased.lease, reading)
        #expect(made.count == 1, "the page of the same patient is the answer, the other's a referral")
        #expect(try await store.referral(made[0]).referral.fields[.patientLastName]?.value == .text("Marsh"))
        try await store.applyReplies { _ in Sample.rules }
        #expect(try await store.referral(id).referral.fields[.insuranceMemberID]?.value == .text("W1"))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aCodeThatNobodyMadeIsAFaxLikeAnyOther() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival(1))
        let leased = try #require(try await store.lease(worker: "w"))
        var reading = Sample.reading()
        reading.replies = [LetterReply(code: Self.code(9), referral: Referral(pages: 1...2))]
        #expect(try await store.complete(leased.lease, reading).count == 1)
        #expect(try await !store.hasWaitingReplies())
        await store.close()
    }

    @Test func aLetterIsHandedOverOnceByManyHands() async throws {
        let store = try Sample.store(connections: 8)
        let id = try await Sample.referral(in: store)
        for seed in 1...20 { _ = try await store.keep(letter(id, Self.code(UInt64(seed))), by: "kim") }
        let taken = try await withThrowingTaskGroup(of: [LetterID].self) { group in
            for hand in 1...6 {
                group.addTask {
                    var mine: [LetterID] = []
                    while let ticket = try await store.nextLetter(canTell: false, needsNumber: true, lease: .seconds(60)) {
                        if try await store.handedOver(ticket, to: "hylafax", job: "\(hand)", by: "kim") { mine.append(ticket.id) }
                    }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 20)
        #expect(Set(taken).count == 20)
        #expect(try await store.letters(in: [.handedOver]).count == 20)
        await store.close()
    }

    @Test func whatDiedInTheMiddleIsNotHandedOverAgainUnlessItsCarrierCanTell() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        // The holder dies: its lease is over at once.
        let lost = try #require(try await store.nextLetter(canTell: false, needsNumber: true, lease: .zero))
        #expect(try await store.nextLetter(canTell: false, needsNumber: true, lease: .seconds(60)) == nil)
        #expect(try await store.letter(sent.id).isUnsure)
        let again = try #require(try await store.nextLetter(canTell: true, needsNumber: false, lease: .seconds(60)))
        #expect(again.mayBeThere)
        #expect(try await !store.handedOver(lost, to: "hylafax", job: nil, by: "kim"), "its ticket has run out")
        #expect(try await store.handedOver(again, to: "folder", job: nil, by: "kim"))
        await store.close()
    }

    @Test func whatFailedIsDueAgainAndWhatDidNotArriveGoesOutAgain() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let sent = try await store.keep(letter(id), by: "kim")
        let first = try #require(try await store.nextLetter(canTell: false, needsNumber: true, lease: .seconds(60)))
        try await store.notHandedOver(first, fault: "busy", retryAfter: .seconds(3600))
        #expect(try await store.nextLetter(canTell: false, needsNumber: true, lease: .seconds(60)) == nil)
        let second = try #require(try await store.nextLetter(sent.id, canTell: false, needsNumber: true, lease: .seconds(60)))
        #expect(try await store.handedOver(second, to: "hylafax", job: "12", by: "kim"))
        #expect(try await store.receipt(sent.id, "no answer", hasArrived: false, by: "hylafax").state == .made)
        let third = try #require(try await store.nextLetter(canTell: false, needsNumber: true, lease: .seconds(60)))
        #expect(try await store.handedOver(third, to: "hylafax", job: "13", by: "kim"))
        #expect(try await store.receipt(sent.id, "request 13 done", hasArrived: true, by: "hylafax").state == .receipt)
        await #expect(throws: StoreError.wrongLetterState(sent.id, .receipt)) {
            try await store.receipt(sent.id, "again", hasArrived: false, by: "kim")
        }
        await store.close()
    }
}
