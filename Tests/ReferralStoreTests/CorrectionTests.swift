import FoundationEssentials
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct CorrectionTests {
    /// Rules that tell what is missing from what is illegible, as those of the house do.
    static let rules: ReferralStore.Validation = { referral in
        var checked = referral
        checked.findings = [FieldKey.insuranceMemberID, .patientPhone].filter { referral.fields[$0] == nil }.map {
            Finding(referral.illegible.contains($0) ? .illegible : .missing, field: $0, severity: .error, message: "not there")
        }
        checked.disposition = checked.findings.isEmpty ? .ready : .needsReview
        return checked
    }

    @Test func illegibleIsACallOfItsOwn() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let record = try await store.markIllegible(id, .insuranceMemberID, by: "ada", validate: Self.rules)
        #expect(record.referral.illegible.contains(.insuranceMemberID))
        #expect(record.referral.findings.map(\.code).contains("illegible:insurance.member_id"))
        #expect(try await store.events(of: id).contains { $0.kind == .fieldIllegible && $0.detail == "insurance.member_id" })
        let read = try await store.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Self.rules)
        #expect(!read.referral.illegible.contains(.insuranceMemberID))
        await store.close()
    }

    @Test func valuesTheWrongWayRoundAreSwapped() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let record = try await store.swapFields(id, .patientLastName, .patientFirstName, by: "ada", version: 1, validate: Self.rules)
        #expect(record.referral.text(.patientLastName) == "Ada")
        #expect(record.referral.text(.patientFirstName) == "Okafor")
        #expect(record.referral.fields[.patientFirstName]?.box == BoundingBox(10, 20, 110, 50))
        await #expect(throws: StoreError.wrongType(.patientDOB)) {
            try await store.swapFields(id, .patientDOB, .patientLastName, by: "ada", validate: Self.rules)
        }
        await store.close()
    }

    @Test func everyChangeCanBeTakenBackWithItsEvidence() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let before = try await store.referral(id)
        try await store.setField(id, .patientDOB, .text("1967-04-09"), by: "ada", validate: Self.rules)
        try await store.confirmField(id, .patientLastName, by: "ada", validate: Self.rules)
        try await store.takeBack(id, by: "ada")
        let after = try await store.takeBack(id, by: "ada")
        #expect(after.referral == before.referral)
        #expect(after.setBy == before.setBy)
        #expect(after.version == 5)
        #expect(try await store.changes(of: id).count == 4)
        await #expect(throws: StoreError.nothingToTakeBack(id, "nothing was changed")) { try await store.takeBack(id, by: "ada") }
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func nobodyTakesBackWhatSomebodyElseDid() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        try await store.setField(id, .patientDOB, .text("1967-04-09"), by: "ada", validate: Self.rules)
        await #expect(throws: StoreError.nothingToTakeBack(id, "the last change is by ada")) { try await store.takeBack(id, by: "bob") }
        await store.close()
    }

    @Test func aSplitMovesValuesWithTheirPagesAndCanBeTakenBack() async throws {
        let store = try Sample.store()
        var whole = Sample.referral()
        whole.fields[.insuranceMemberID] = FieldValue(.text("W1"), confidence: 0.9, raw: "W1", page: 2, source: .ocr)
        let id = try await Sample.referral(in: store, [whole])
        let before = try await store.referral(id)
        let parts = try await store.split(id, [1...1, 2...2], by: "ada", validate: Self.rules)
        #expect(parts.map(\.referral.firstPage) == [1, 2])
        #expect(parts[0].referral.lastPage == 1)
        #expect(parts[0].referral.fields[.insuranceMemberID] == nil)
        #expect(parts[1].referral.fields.keys.sorted { $0.rawValue < $1.rawValue } == [.insuranceMemberID])
        #expect(try await store.reviewQueue().count == 2)
        #expect(try await store.reconcile() == [])
        #expect(try await store.takeBack(id, by: "ada").referral == before.referral)
        #expect(try await store.referral(parts[1].id).referral.disposition == .rejected)
        #expect(try await store.reviewQueue().map(\.summary.id) == [id])
        await store.close()
    }

    @Test func aJoinFillsWhatIsLackingAndCanBeTakenBack() async throws {
        let store = try Sample.store()
        let first = Referral(pages: 1...1, fields: Sample.fields)
        let second = Referral(
            pages: 2...2,
            fields: [
                .patientFirstName: FieldValue(.text("Eve"), confidence: 0.9, raw: "EVE", page: 2, source: .ocr),
                .insuranceMemberID: FieldValue(.text("W1"), confidence: 0.9, raw: "W1", page: 2, source: .ocr),
            ])
        let id = try await Sample.referral(in: store, [first, second])
        let other = ReferralID(rawValue: id.rawValue + 1)
        let joined = try await store.join(id, with: other, by: "ada", validate: Self.rules)
        #expect(joined.referral.lastPage == 2)
        #expect(joined.referral.text(.patientFirstName) == "Ada")
        #expect(joined.referral.text(.insuranceMemberID) == "W1")
        #expect(joined.setBy[.insuranceMemberID] == nil)
        #expect(try await store.referral(other).rejectionReason == "joined into referral \(id)")
        try await store.takeBack(id, by: "ada")
        #expect(try await store.referral(other).referral.disposition == .needsReview)
        #expect(try await store.referral(id).referral.fields[.insuranceMemberID] == nil)
        await store.close()
    }

    @Test func pagesThatDoNotFitAreRefused() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        await #expect(throws: StoreError.badPages(id, "it has pages 1 to 2")) {
            try await store.split(id, [1...1, 2...3], by: "ada", validate: Self.rules)
        }
        await #expect(throws: StoreError.self) { try await store.split(id, [1...2, 2...2], by: "ada", validate: Self.rules) }
        let far = try await Sample.referral(in: store, number: 2)
        await #expect(throws: StoreError.badPages(id, "referral \(far) is of another document")) {
            try await store.join(id, with: far, by: "ada", validate: Self.rules)
        }
        await store.close()
    }
}
