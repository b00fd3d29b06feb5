import FoundationEssentials
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct DeskQueueTests {
    @Test func whatWasTypedIsThereForTheNext() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let draft = ReviewDraft(reviewer: "ada", purpose: "field:patient.dob", line: "04/0", place: 4, waived: ["missing:patient.phone"])
        try await store.keepDraft(draft, of: id)
        #expect(try await store.draft(of: id) == draft)
        try await store.keepDraft(nil, of: id)
        #expect(try await store.draft(of: id) == nil)
        await store.close()
    }

    @Test func aSnoozedReferralIsNotOfferedUntilItsTime() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        _ = try await store.claim(id, by: "ada")
        try await store.snooze(id, until: Date(timeIntervalSinceNow: 3600), by: "ada")
        #expect(try await store.claimNext("ada") == nil)
        #expect(try await store.reviewQueue().isEmpty)
        var all = ReviewFilter()
        all.snoozed = true
        #expect(try await store.reviewQueue(all).first?.claim == nil)
        try await store.run("update intake.snooze set until = clock_timestamp()")
        #expect(try await store.claimNext("bob")?.id == id)
        await store.close()
    }

    @Test func aReferralHandedToSomebodyIsOfferedToNobodyElse() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        _ = try await store.claim(id, by: "ada")
        try await store.addNote("please call them", to: id, by: "ada")
        try await store.hand(id, to: "bob", by: "ada")
        #expect(try await store.claimNext("ada") == nil)
        #expect(try await store.claimNext("bob")?.id == id)
        #expect(try await store.notes(of: id).map(\.text) == ["please call them"])
        await #expect(throws: StoreError.self) { try await store.hand(id, to: nil, by: "ada") }
        try await store.hand(id, to: nil, by: "bob")
        #expect(try await store.claimNext("ada")?.id == id)
        await store.close()
    }

    @Test func theClaimOfADeadDeskReturns() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        _ = try await store.claimNext("ada")
        #expect(try await store.claimNext("bob") == nil)
        #expect(try await store.keepClaim(id, by: "ada"))
        try await store.run("update intake.claim set until = clock_timestamp()")
        #expect(try await store.claimNext("bob")?.id == id)
        #expect(try await !store.keepClaim(id, by: "ada"))
        await #expect(throws: StoreError.self) {
            try await store.setField(id, .patientDOB, .text("1967-04-09"), by: "ada", validate: CorrectionTests.rules)
        }
        await store.close()
    }

    /// Two desks with connections of their own; some referrals are skipped, some claims are left to their end.
    @Test func twoDesksDoFiveHundredReferralsOnceEach() async throws {
        let store = try Sample.store()
        for number in 1...500 { _ = try await Sample.referral(in: store, number: number) }
        var all: [(ReferralID, String)] = []
        try await withThrowingTaskGroup(of: [(ReferralID, String)].self) { group in
            for desk in ["ada", "bob"] {
                group.addTask {
                    let mine = try Sample.store(connections: 1)
                    var (round, done): (Int, [(ReferralID, String)]) = (0, [])
                    while let record = try await mine.claimNext(desk) {
                        round += 1
                        if round % 7 == 0 {
                            try await mine.release(record.id, by: desk)
                            continue
                        }
                        try await mine.accept(record.id, by: desk, version: record.version, waiving: [Sample.missing.code])
                        done.append((record.id, desk))
                    }
                    await mine.close()
                    return done
                }
            }
            for try await done in group { all += done }
        }
        #expect(all.count == 500)
        #expect(Set(all.map(\.0)).count == 500)
        #expect(Set(all.map(\.1)) == ["ada", "bob"])
        #expect(try await store.reviewQueue().isEmpty)
        #expect(try await store.referrals(ReferralFilter(statuses: [.ready], limit: 1000)).count == 500)
        await store.close()
    }
}
