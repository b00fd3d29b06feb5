import PostgresClient
import ReferralModel
import ReferralStore
import SenderMemory
import TestSupport
import Testing

@Suite(.database) struct SenderMemoryTests {
    /// A memory that says of how many referrals it was made.
    static let teach: ReferralStore.Teaching = { cases in
        let words = (0..<12).map { SeenWord(mark: $0, box: PlaneBox(0, Double($0), 1, Double($0) + 0.5)) }
        guard let sketch = FormSketch(words) else { return .empty }
        let place = RememberedPlace(key: .patientMRN, reads: "patient.mrn", box: PlaneBox(0, 0, 1, 1), right: cases.count - 1)
        return FormMemory(forms: [
            RememberedForm(senders: Set(cases.compactMap(\.sender)), sketch: sketch, places: [place], lessons: cases.map(\.id.rawValue))
        ])
    }

    private static let recognise: ReferralStore.Recognition = { _, known in known.isEmpty ? nil : 0 }

    /// A referral that somebody corrected and accepted.
    private func settled(_ number: Int, in store: ReferralStore) async throws -> ReferralID {
        let id = try await Sample.referral(in: store, number: number)
        try await store.setField(id, .insuranceMemberID, .text("AB\(number)"), by: "ada", validate: Sample.rules)
        try await store.accept(id, by: "ada")
        return id
    }

    private func learn(_ store: ReferralStore) async throws -> LearningStep {
        try await store.learnNext(recognize: Self.recognise, teach: Self.teach)
    }

    @Test func eachSettledReferralTeachesOnce() async throws {
        let store = try Sample.store()
        #expect(try await learn(store) == .nothingToLearn)
        _ = try await Sample.referral(in: store, number: 7)
        #expect(try await learn(store) == .nothingToLearn, "nobody has settled it")
        let first = try await settled(1, in: store)
        guard case .learnt(first, let one) = try await learn(store) else { return #expect(Bool(false), "it was settled") }
        #expect(one.version == 1)
        #expect(one.count(.candidate) == 1)
        let second = try await settled(2, in: store)
        guard case .learnt(second, let two) = try await learn(store) else { return #expect(Bool(false), "it was settled") }
        #expect(two.id == one.id)
        #expect(two.lessons == [first, second])
        #expect(two.senders == ["5125550100"])
        #expect(two.count(.trusted) == 1)
        #expect(try await learn(store) == .nothingToLearn)
        #expect(try await store.formMemory(for: "5125550100") == two.content)
        #expect(try await store.senderMemory(one.id).map(\.version) == [2, 1])
        await store.close()
    }

    @Test func aRollbackTakesTheLastLessonBackForGood() async throws {
        let store = try Sample.store()
        let first = try await settled(1, in: store)
        _ = try await learn(store)
        _ = try await settled(2, in: store)
        guard case .learnt(_, let two) = try await learn(store) else { return #expect(Bool(false), "it was settled") }
        let back = try await store.rollBack(two.id, by: "ada")
        #expect(back.version == 3)
        #expect(back.restored == 1)
        #expect(back.lessons == [first])
        #expect(try await store.formMemory(for: nil) == back.content)
        #expect(try await learn(store) == .nothingToLearn)
        // What is settled later is learnt on top of what was gone back to.
        let third = try await settled(3, in: store)
        guard case .learnt(_, let four) = try await learn(store) else { return #expect(Bool(false), "it was settled") }
        #expect(four.lessons == [first, third])
        await store.close()
    }

    @Test func whatIsForgottenIsUsedNoMoreAndCanBeBroughtBack() async throws {
        let store = try Sample.store()
        _ = try await settled(1, in: store)
        guard case .learnt(_, let one) = try await learn(store) else { return #expect(Bool(false), "it was settled") }
        let gone = try await store.forget(one.id, by: "ada")
        #expect(gone.content == .empty)
        #expect(try await store.formMemory(for: "5125550100") == .empty)
        #expect(try await store.senderMemories().map(\.version) == [2])
        let back = try await store.rollBack(one.id, by: "ada")
        #expect(back.content == one.content)
        await #expect(throws: StoreError.noSuchSenderMemory(SenderMemoryID(rawValue: 99))) {
            try await store.forget(SenderMemoryID(rawValue: 99), by: "ada")
        }
        await store.close()
    }

    @Test func versionsAreOnlyAdded() async throws {
        let store = try Sample.store()
        _ = try await settled(1, in: store)
        _ = try await learn(store)
        await #expect(throws: PostgresError.self) { try await store.run("delete from intake.sender_memory_version") }
        await #expect(throws: PostgresError.self) { try await store.run("update intake.sender_memory_version set by = 'eve'") }
        await store.close()
    }

    @Test func manyAtOnceLearnEachReferralOnce() async throws {
        let store = try Sample.store()
        for number in 1...6 { _ = try await settled(number, in: store) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    let mine = try Sample.store(connections: 1)
                    while try await mine.learnNext(recognize: Self.recognise, teach: Self.teach) != .nothingToLearn {}
                    await mine.close()
                }
            }
            try await group.waitForAll()
        }
        let memory = try await store.senderMemories()
        #expect(memory.map(\.lessons.count) == [6])
        #expect(memory.map(\.version) == [6])
        await store.close()
    }
}
