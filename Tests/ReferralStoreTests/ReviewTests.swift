import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct ReviewTests {
    @Test func aReferralComesBackAsItWasRead() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let record = try await store.referral(id)
        #expect(record.referral == Sample.referral())
        #expect(record.version == 1)
        #expect(record.fileName == "fax1.pdf")
        #expect(record.setBy == [:])
        let pages = try await store.pages(of: record.document)
        #expect(pages == Sample.reading().pages)
        #expect(try await store.pairs(of: record.document) == Sample.reading().pairs)
        let summary = try #require(try await store.referrals(ReferralFilter(lastName: "oka")).first)
        #expect(summary.patientDOB == CalendarDate(iso: "1961-04-09"))
        #expect(summary.findings == ["missing:insurance.member_id", "doubtful:patient.dob"])
        #expect(try await store.referrals(ReferralFilter(lastName: "%")).isEmpty)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func theRulesCannotMakeAReferralReadyThatIsInDoubt() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store, [Sample.referral(findings: [], disposition: .ready)])
        #expect(try await store.referral(id).referral.disposition == .needsReview)
        await store.close()
    }

    @Test func aCorrectedFieldRunsTheRulesAndIsRecorded() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let first = try await store.setField(
            id, .insuranceMemberID, .text("W123-456"), by: "ada", version: 1, validate: Sample.rules)
        #expect(first.referral.findings == [Sample.doubtful])
        #expect(first.version == 2)
        #expect(first.setBy[.insuranceMemberID]?.name == "ada")
        #expect(first.referral.fields[.insuranceMemberID]?.source == .reviewer)
        #expect(first.referral.disposition == .needsReview)
        let second = try await store.setField(id, .patientDOB, .text("1967-04-09"), by: "ada", validate: Sample.rules)
        #expect(second.referral.disposition == .ready)
        // Where it was read stays as evidence.
        #expect(second.referral.fields[.patientDOB]?.raw == "04/09/61")
        #expect(second.referral.fields[.patientDOB]?.box == BoundingBox(10, 60, 90, 80))
        let changes = try await store.changes(of: id)
        #expect(changes.map(\.key) == [.insuranceMemberID, .patientDOB])
        #expect(changes.map(\.before) == [nil, .text("1961-04-09")])
        #expect(changes.map(\.after) == [.text("W123-456"), .text("1967-04-09")])
        #expect(changes.map(\.by) == ["ada", "ada"])
        #expect(changes.map(\.version) == [2, 3])
        #expect(try await store.events(of: id).map(\.kind) == [.created, .fieldSet, .fieldSet, .statusChanged, .patientLinked])
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func anEmptiedFieldIsMissingAgain() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        try await store.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Sample.rules)
        let record = try await store.setField(id, .insuranceMemberID, nil, by: "ada", validate: Sample.rules)
        #expect(record.referral.fields[.insuranceMemberID] == nil)
        #expect(record.referral.findings.contains(Sample.missing))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func confirmingOneValueKeepsItsSource() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let record = try await store.confirmField(id, .patientDOB, by: "ada", validate: Sample.rules)
        let field = try #require(record.referral.fields[.patientDOB])
        #expect(!field.flagged)
        #expect(field.source == .secondLook)
        #expect(record.setBy[.patientDOB]?.name == "ada")
        #expect(record.referral.findings == [Sample.missing])
        await store.close()
    }

    @Test func acceptingSaysWhatIsMissingAndThenMakesItReady() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let error = await #expect(throws: StoreError.self) { try await store.accept(id, by: "ada") }
        #expect(error == .unresolved(id, [Sample.missing]))
        try await store.setField(id, .insuranceMemberID, .text("W1"), by: "ada", validate: Sample.rules)
        let record = try await store.accept(id, by: "ada")
        #expect(record.referral.disposition == .ready)
        #expect(record.referral.findings == [])
        #expect(record.referral.fields[.patientDOB]?.flagged == false)
        #expect(record.referral.fields[.patientDOB]?.source == .secondLook)
        #expect(record.setBy[.patientDOB]?.name == "ada")
        #expect(record.claim == nil)
        #expect(try await store.reviewQueue().isEmpty)
        #expect(try await store.changes(of: id).map(\.action) == [.set, .accepted])
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aFindingMayBeWaivedByName() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        #expect(try await store.accept(id, by: "ada", waiving: [Sample.missing.code]).referral.disposition == .ready)
        let accepted = try await store.events(of: id).first { $0.kind == .accepted }
        #expect(accepted?.detail == "waived missing:insurance.member_id")
        await store.close()
    }

    @Test func rejectedIsTheEnd() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let record = try await store.reject(id, reason: "a test page", by: "ada")
        #expect(record.referral.disposition == .rejected)
        #expect(record.rejectionReason == "a test page")
        await #expect(throws: StoreError.notOpen(id, .rejected)) {
            try await store.setField(id, .patientSex, .text("female"), by: "ada", validate: Sample.rules)
        }
        await store.close()
    }

    @Test func twoReviewersNeverHoldTheSameReferral() async throws {
        let store = try Sample.store(connections: 8)
        for number in 0..<30 { _ = try await Sample.referral(in: store, number: number) }
        let held = try await withThrowingTaskGroup(of: [ReferralID].self) { group in
            for reviewer in 0..<6 {
                group.addTask {
                    var mine: [ReferralID] = []
                    while let record = try await store.claimNext("r\(reviewer)") {
                        mine.append(record.id)
                        try await store.reject(record.id, reason: "seen", by: "r\(reviewer)")
                    }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(held.count == 30)
        #expect(Set(held).count == 30)
        await store.close()
    }

    @Test func whatSomeoneHasInHandIsHisUntilItIsReleasedOrTimeIsUp() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        #expect(try await store.claimNext("ada")?.id == id)
        #expect(try await store.claimNext("ada")?.id == id)
        #expect(try await store.claimNext("bob") == nil)
        let claim = try #require(try await store.referral(id).claim)
        #expect(claim.reviewer == "ada")
        await #expect(throws: StoreError.claimedByOther(id, claim)) { try await store.claim(id, by: "bob") }
        await #expect(throws: StoreError.claimedByOther(id, claim)) { try await store.accept(id, by: "bob") }
        await #expect(throws: StoreError.claimedByOther(id, claim)) {
            try await store.setField(id, .patientSex, .text("female"), by: "bob", validate: Sample.rules)
        }
        #expect(try await store.reviewQueue(ReviewFilter(onlyFree: true)).isEmpty)
        try await store.release(id, by: "bob")
        #expect(try await store.claimNext("bob") == nil)
        try await store.release(id, by: "ada")
        #expect(try await store.claimNext("bob")?.id == id)
        try await store.endClaims()
        #expect(try await store.claimNext("ada")?.id == id)
        await store.close()
    }

    @Test func aChangeOnTopOfAnotherIsTold() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        try await store.setField(id, .patientSex, .text("female"), by: "ada", version: 1, validate: Sample.rules)
        await #expect(throws: StoreError.changedMeanwhile(id, expected: 1, found: 2)) {
            try await store.setField(id, .patientSex, .text("male"), by: "bob", version: 1, validate: Sample.rules)
        }
        await #expect(throws: StoreError.wrongType(.patientDOB)) {
            try await store.setField(id, .patientDOB, .text("soon"), by: "ada", validate: Sample.rules)
        }
        await store.close()
    }

    @Test func theQueueIsInOrderOfUrgencyAndAgeAndCanBeFiltered() async throws {
        let store = try Sample.store()
        let routine = try await Sample.referral(in: store, number: 1)
        var urgent = Sample.referral()
        urgent.fields[.referralUrgency] = FieldValue(.text("emergent"), confidence: 0.9, raw: "STAT", source: .checkbox)
        urgent.findings = [Sample.doubtful]
        let emergent = try await Sample.referral(in: store, number: 2, [urgent])
        #expect(try await store.reviewQueue().map(\.summary.id) == [emergent, routine])
        #expect(try await store.reviewQueue().map(\.flagged) == [1, 1])
        #expect(try await store.reviewQueue(ReviewFilter(finding: Sample.missing.code)).map(\.summary.id) == [routine])
        #expect(try await store.reviewQueue(ReviewFilter(urgency: .emergent)).map(\.summary.id) == [emergent])
        #expect(try await store.reviewQueue(ReviewFilter(site: "north")).isEmpty)
        await store.close()
    }

    @Test func everyChangeOfStatusIsNotified() async throws {
        let store = try Sample.store()
        var changes = store.statusChanges().makeAsyncIterator()
        #expect(await changes.next() == .some(nil))
        let id = try await Sample.referral(in: store)
        #expect(await changes.next() == StatusChange(id: id, status: .needsReview))
        try await store.reject(id, reason: "seen", by: "ada")
        #expect(await changes.next() == StatusChange(id: id, status: .rejected))
        await store.close()
    }
}
