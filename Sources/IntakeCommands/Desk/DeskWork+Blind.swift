import ReferralModel
import ReferralStore

extension DeskWork {
    /// Blind work stays at the desk until it is whole; then the store takes it in and says whether both agree.
    func performBlind(_ effect: DeskEffect, _ task: BlindTask, _ record: ReferralRecord, _ state: inout DeskState) async throws {
        switch effect {
        case .set(let key, let content): state.typeBlind(key, content)
        case .confirm(let key): state.typeBlind(key, record.referral.fields[key]?.value)
        case .illegible(let key): state.typeBlind(key, nil)
        case .takeBack: state.takeBackBlind()
        case .accept:
            let entries = record.referral.fields.filter { task.keys.contains($0.key) }.mapValues(\.value)
            let outcome = try await store.enterBlind(task.id, entries, by: reviewer, rules: rules.validation)
            state.takeBlind(try await nextBlind(passing: nil))
            state.message = BlindEnter.words(outcome) + (state.record == nil ? " Nothing more waits for you." : "")
        default: state.failed("Blind work is only typed; s hands it back.")
        }
    }

    /// What was passed comes again when nothing else waits.
    func nextBlind(passing passed: BlindTaskID?) async throws -> BlindTask? {
        if let passed, let other = try await store.claimBlind(reviewer, passing: passed) { return other }
        return try await store.claimBlind(reviewer)
    }
}
