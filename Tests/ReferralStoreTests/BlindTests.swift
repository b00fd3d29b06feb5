import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Double entry and blind sampling: who has seen a value does not type it, and the store itself keeps it from them.
@Suite(.database) struct BlindTests {
    private static let typed: [FieldKey: FieldContent] = [
        .patientLastName: .text("Okafor"), .patientFirstName: .text("ADA"), .patientDOB: .text("1961-04-09"),
        .insuranceMemberID: .text("AB-12"),
    ]

    private func accepted(in store: ReferralStore, number: Int = 1) async throws -> ReferralID {
        try await store.setDeskPolicy(DeskPolicy(doubleEntry: true), by: "lee")
        let id = try await Sample.referral(in: store, number: number)
        try await store.setField(id, .insuranceMemberID, .text("AB12"), by: "ada", validate: Sample.rules)
        try await store.accept(id, by: "ada")
        return id
    }

    private func rows(_ sql: SQL, as role: String? = nil) async throws -> Rows {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        if let role { try await connection.query("set role \(identifier: role)") }
        return try await connection.query(sql)
    }

    @Test func anAcceptedReferralWaitsForItsSecondKeyWithItsValuesOutOfSight() async throws {
        let store = try Sample.store()
        let id = try await accepted(in: store)
        let record = try await store.referral(id)
        #expect(record.referral.disposition == .needsReview)
        #expect(DeskPolicy.criticalKeys.allSatisfy { record.referral.fields[$0] == nil })
        #expect(record.referral.fields[.referralVisits] != nil)
        #expect(try await store.changes(of: id).allSatisfy { !DeskPolicy.criticalKeys.contains($0.key) })
        #expect(try await rows("select from referrals.field where key = 'patient.dob'").isEmpty)
        #expect(try await rows("select from intake.field_change where key = 'insurance.member_id'", as: "intake_reviewer").isEmpty)
        await #expect(throws: PostgresError.self) { _ = try await rows("select from intake.sealed_value", as: "intake_reviewer") }
        await #expect(throws: PostgresError.self) { _ = try await rows("select intake.unseal(1)", as: "intake_reviewer") }
        // Nobody works on it meanwhile, and no queue offers it.
        #expect(try await store.claimNext("bob") == nil)
        #expect(try await store.reviewQueue().isEmpty)
        await #expect(throws: StoreError.sealed(id)) { _ = try await store.claim(id, by: "bob") }
        await #expect(throws: StoreError.sealed(id)) {
            try await store.setField(id, .patientDOB, .text("1961-04-09"), by: "bob", validate: Sample.rules)
        }
        await store.close()
    }

    @Test func twoEqualKeysMakeItReady() async throws {
        let store = try Sample.store()
        let id = try await accepted(in: store)
        #expect(try await store.claimBlind("ada") == nil, "ada has seen the values")
        let task = try #require(try await store.claimBlind("bob"))
        #expect(task.kind == .second)
        #expect(task.keys == DeskPolicy.criticalKeys)
        #expect(task.places[.patientDOB]?.box == BoundingBox(10, 60, 90, 80))
        #expect(task.offers.isEmpty)
        #expect(try await store.claimBlind("kim") == nil, "bob has it in hand")
        #expect(try await store.enterBlind(task.id, Self.typed, by: "bob", rules: { _ in Sample.rules }) == .agrees)
        let record = try await store.referral(id)
        #expect(record.referral.disposition == .ready)
        #expect(record.referral.fields[.patientDOB]?.value == .text("1961-04-09"))
        #expect(record.referral.fields[.patientDOB]?.raw == "04/09/61", "the evidence of the first is kept")
        #expect(record.referral.fields[.patientFirstName]?.value == .text("Ada"))
        #expect(try await store.blindTasks().isEmpty)
        #expect(try await store.changes(of: id).contains { $0.key == .insuranceMemberID })
        await store.close()
    }

    @Test func theFirstPersonIsRefusedByTheStoreItself() async throws {
        let store = try Sample.store()
        _ = try await accepted(in: store)
        let task = try #require(try await store.blindTasks().first)
        try await store.run("update intake.blind_task set claimed_by = 'ada', claimed_until = clock_timestamp() + interval '1 minute'")
        let error = await #expect(throws: StoreError.self) {
            try await store.enterBlind(task.id, Self.typed, by: "ada", rules: { _ in Sample.rules })
        }
        #expect(error.map { "\($0)".contains("has seen the values") } == true)
        await #expect(throws: StoreError.self, "it is not in his hand") {
            try await store.enterBlind(task.id, Self.typed, by: "bob", rules: { _ in Sample.rules })
        }
        await store.close()
    }

    @Test func aDifferenceGoesToAThirdPersonWhoSeesBoth() async throws {
        let store = try Sample.store()
        let id = try await accepted(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        var typed = Self.typed
        typed[.patientDOB] = .text("1967-04-09")
        #expect(try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules }) == .differs)
        #expect(try await store.referral(id).referral.disposition == .needsReview)
        #expect(try await store.claimBlind("ada") == nil)
        #expect(try await store.claimBlind("bob") == nil)
        let third = try #require(try await store.claimBlind("kim"))
        #expect(third.kind == .third)
        #expect(third.keys == [.patientDOB])
        #expect(third.offers[.patientDOB] == [.text("1961-04-09"), .text("1967-04-09")])
        #expect(
            try await store.enterBlind(third.id, [.patientDOB: .text("1967-04-09")], by: "kim", rules: { _ in Sample.rules }) == .settled)
        let record = try await store.referral(id)
        #expect(record.referral.disposition == .ready)
        #expect(record.referral.fields[.patientDOB]?.value == .text("1967-04-09"))
        #expect(record.referral.fields[.patientLastName]?.value == .text("Okafor"))
        #expect(record.setBy[.patientDOB]?.name == "kim")
        await store.close()
    }

    /// A referral that is ready without a person, with blind sampling at `share`.
    private func automatic(in store: ReferralStore, number: Int = 1, share: Double = 1) async throws -> ReferralID {
        try await store.setDeskPolicy(DeskPolicy(sampleShare: share), by: "lee")
        var referral = Sample.referral(findings: [], disposition: .ready)
        referral.fields[.patientDOB]?.flagged = false
        return try await Sample.referral(in: store, number: number, [referral])
    }

    private static let sampled: [FieldKey: FieldContent] = [
        .patientLastName: .text("Okafor"), .patientFirstName: .text("Ada"), .patientDOB: .text("1961-04-09"),
        .referralDiagnoses: .list(["M54.50", "I10"]),
    ]

    @Test func aSampleIsTypedUnseenAndItsErrorsAreCounted() async throws {
        let store = try Sample.store()
        let id = try await automatic(in: store)
        #expect(try await store.referral(id).referral.disposition == .ready)
        let task = try #require(try await store.claimBlind("bob"))
        #expect(task.kind == .sample)
        #expect(task.offers.isEmpty)
        var typed = Self.sampled
        typed[.patientLastName] = .text("Okafer")
        #expect(try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules }) == .differs)
        var rows = try await store.accuracy()
        #expect(rows.first { $0.key == .patientLastName } == AccuracyRow(key: .patientLastName, typed: 1, wrong: 1, undecided: 1))
        #expect(rows.first { $0.key == .patientDOB } == AccuracyRow(key: .patientDOB, typed: 1, wrong: 0, undecided: 0))
        // The third says that bob was wrong: it is no error of the program.
        let third = try #require(try await store.claimBlind("kim"))
        #expect(
            try await store.enterBlind(third.id, [.patientLastName: .text("Okafor")], by: "kim", rules: { _ in Sample.rules }) == .settled)
        rows = try await store.accuracy()
        #expect(rows.first { $0.key == .patientLastName } == AccuracyRow(key: .patientLastName, typed: 1, wrong: 0, undecided: 0))
        #expect(try await store.referral(id).version == 1, "nothing is written of a sample that proves right")
        await store.close()
    }

    @Test func anErrorOfTheProgramIsMendedByTheThird() async throws {
        let store = try Sample.store()
        let id = try await automatic(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        var typed = Self.sampled
        typed[.patientDOB] = .text("1967-04-09")
        _ = try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules })
        let third = try #require(try await store.claimBlind("kim"))
        _ = try await store.enterBlind(third.id, [.patientDOB: .text("1967-04-09")], by: "kim", rules: { _ in Sample.rules })
        #expect(try await store.referral(id).referral.fields[.patientDOB]?.value == .text("1967-04-09"))
        #expect(try await store.accuracy(month: nil).first { $0.key == .patientDOB }?.wrong == 1)
        await store.close()
    }

    @Test func whatPeopleLookedAtIsToldForEachSettledReferral() async throws {
        let store = try Sample.store()
        let drawn = try await automatic(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        func judged() async throws -> [ReferralID: JudgedReferral] {
            var found: [ReferralID: JudgedReferral] = [:]
            try await store.eachJudged(limit: 10) { found[$0.settled.id] = $0 }
            return found
        }
        #expect(try await judged().isEmpty, "nobody has typed anything yet")
        _ = try await store.enterBlind(task.id, Self.sampled, by: "bob", rules: { _ in Sample.rules })
        try await store.setDeskPolicy(DeskPolicy(), by: "lee")
        let reviewed = try await Sample.referral(in: store, number: 5)
        try await store.setField(reviewed, .insuranceMemberID, .text("AB5"), by: "ada", validate: Sample.rules)
        #expect(try await judged()[reviewed] == nil, "it is not settled")
        try await store.accept(reviewed, by: "ada")
        let all = try await judged()
        #expect(all.count == 2)
        #expect(all[drawn]?.share == 1)
        #expect(all[drawn]?.reviewed == [])
        #expect(all[drawn]?.sampled.isSuperset(of: Self.sampled.keys) == true)
        #expect(all[reviewed]?.reviewed.contains(.insuranceMemberID) == true)
        #expect(all[reviewed]?.sampled == [])
        #expect(all[reviewed]?.settled.values[.insuranceMemberID] == .text("AB5"))
        await store.close()
    }

    @Test func nothingIsDrawnWhereNobodyAskedForIt() async throws {
        let store = try Sample.store()
        _ = try await automatic(in: store, share: 0)
        #expect(try await store.blindTasks().isEmpty)
        _ = try await Sample.referral(in: store, number: 2)
        try await store.setDeskPolicy(DeskPolicy(sampleShare: 1), by: "lee")
        _ = try await Sample.referral(in: store, number: 3)
        #expect(try await store.blindTasks().isEmpty, "what people look at is no sample of what nobody looks at")
        #expect(try await store.deskPolicy() == DeskPolicy(sampleShare: 1))
        await store.close()
    }

    @Test func whatIsHandedBackIsOfferedToTheNext() async throws {
        let store = try Sample.store()
        _ = try await automatic(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        try await store.releaseBlind(task.id, by: "bob")
        #expect(try await store.claimBlind("kim")?.id == task.id)
        #expect(try await store.keepBlind(task.id, by: "kim"))
        #expect(try await !store.keepBlind(task.id, by: "bob"))
        // Passed over, it comes again only when nothing else waits.
        #expect(try await store.claimBlind("kim", passing: task.id) == nil)
        _ = try await automatic(in: store, number: 2)
        let other = try #require(try await store.claimBlind("kim", passing: task.id))
        #expect(other.id != task.id)
        await store.close()
    }

    @Test func whoWasShownTheValuesDoesNotTypeThem() async throws {
        let store = try Sample.store()
        let id = try await automatic(in: store)
        let bob = try ReferralStore(
            url: TestDatabase.current.url, keys: .testing, onlooker: Onlooker(name: "bob", command: "referral show"))
        _ = try await bob.referral(id)
        #expect(try await bob.claimBlind("bob") == nil)
        try await store.run("update intake.blind_task set claimed_by = 'bob', claimed_until = clock_timestamp() + interval '1 minute'")
        let task = try #require(try await store.blindTasks().first)
        await #expect(throws: StoreError.self) { try await bob.enterBlind(task.id, Self.sampled, by: "bob", rules: { _ in Sample.rules }) }
        try await store.releaseBlind(task.id, by: "bob")
        #expect(try await store.claimBlind("kim")?.id == task.id)
        // The work itself shows nothing that would have to be written down, but to the third.
        var typed = Self.sampled
        typed[.patientLastName] = .text("Okafer")
        _ = try await store.enterBlind(task.id, typed, by: "kim", rules: { _ in Sample.rules })
        let lou = try ReferralStore(url: TestDatabase.current.url, keys: .testing, onlooker: Onlooker(name: "lou", command: "review blind"))
        let third = try #require(try await lou.claimBlind("lou"))
        #expect(
            try await lou.enterBlind(third.id, [.patientLastName: .text("Okafor")], by: "lou", rules: { _ in Sample.rules }) == .settled)
        let sights = try await store.whoSaw(.referral(id)).filter { $0.how == "saw" || $0.how.hasPrefix("saw ") }
        #expect(Set(sights.map(\.by)) == ["bob", "lou"], "\(sights.map(\.how))")
        for store in [store, bob, lou] { await store.close() }
    }

    @Test func whatPeopleMendedSinceStillCountsAgainstTheProgram() async throws {
        let store = try Sample.store()
        let id = try await automatic(in: store)
        try await store.setField(id, .patientLastName, .text("Okafer"), by: "ada", validate: Sample.rules)
        let task = try #require(try await store.claimBlind("bob"))
        var typed = Self.sampled
        typed[.patientLastName] = .text("Okafer")
        #expect(try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules }) == .differs)
        #expect(try await store.accuracy().first { $0.key == .patientLastName }?.wrong == 1)
        await store.close()
    }

    @Test func whatIsEmptyBothTimesIsNoValue() async throws {
        let store = try Sample.store()
        _ = try await automatic(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        #expect(try await store.enterBlind(task.id, Self.sampled, by: "bob", rules: { _ in Sample.rules }) == .agrees)
        #expect(Set(try await store.accuracy().map(\.key)) == Set(Self.sampled.keys))
        await store.close()
    }

    @Test func aThirdWhoFindsNothingThereSendsItBack() async throws {
        let store = try Sample.store()
        let id = try await accepted(in: store)
        let task = try #require(try await store.claimBlind("bob"))
        var typed = Self.typed
        typed[.insuranceMemberID] = nil
        #expect(try await store.enterBlind(task.id, typed, by: "bob", rules: { _ in Sample.rules }) == .differs)
        let third = try #require(try await store.claimBlind("kim"))
        #expect(try await store.enterBlind(third.id, [:], by: "kim", rules: { _ in Sample.rules }) == .settled)
        let record = try await store.referral(id)
        #expect(record.referral.disposition == .needsReview)
        #expect(record.referral.findings.map(\.code) == [Sample.missing.code])
        #expect(try await store.claimNext("lou")?.id == id)
        await store.close()
    }
}
