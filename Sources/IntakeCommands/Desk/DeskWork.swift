import FoundationEssentials
import ReferralModel
import ReferralStore

/// Does what the desk wants done in the store.
struct DeskWork: Sendable {
    let store: ReferralStore
    let reviewer: String
    let filter: ReviewFilter
    let rules: ReviewRules
    /// Whether the work is to be done without seeing the values.
    var isBlind = false

    /// How long a referral that awaits a reply sleeps at most.
    static let longestWait = 14.0 * 86_400

    /// Does it and puts what came of it into the state; what was refused is told there.
    func apply(_ effect: DeskEffect, _ state: inout DeskState) async {
        do {
            try await perform(effect, &state)
        } catch StoreError.unresolved(_, let findings) {
            state.failed("Still open: " + findings.map(\.code).joined(separator: ", "))
        } catch StoreError.changedMeanwhile(let id, _, _) {
            // Told and shown, never overwritten.
            if let record = try? await store.referral(id) { state.record = record }
            state.failed("Somebody changed this referral meanwhile; it is shown as it stands now. Look, then press the key again.")
        } catch {
            state.failed(TerminalText.clean("\(error)"))
        }
    }

    /// Keeps what is being typed where a lost connection does not lose it.
    func keep(_ draft: ReviewDraft?, _ state: inout DeskState) async {
        guard let id = state.record?.id, state.blind == nil else { return }
        do {
            try await store.keepDraft(draft, of: id)
        } catch {
            state.failed("What is typed cannot be kept: " + TerminalText.clean("\(error)"))
        }
    }

    /// Hands back what is in hand. A line that was not finished stays for whoever takes it next.
    func leave(_ state: DeskState) async throws {
        if let task = state.blind { return try await store.releaseBlind(task.id, by: reviewer) }
        guard let id = state.record?.id else { return }
        if state.draft(of: reviewer)?.purpose == nil { try await store.keepDraft(nil, of: id) }
        try await store.release(id, by: reviewer)
    }

    private func perform(_ effect: DeskEffect, _ state: inout DeskState) async throws {
        if effect == .next {
            try await leave(state)
            if isBlind { return state.takeBlind(try await nextBlind(passing: state.blind?.id)) }
            return try await take(try await next(after: state.record?.id), &state)
        }
        guard let record = state.record else { return }
        if let task = state.blind { return try await performBlind(effect, task, record, &state) }
        let (id, version) = (record.id, record.version)
        let rules = rules.validation(of: record)
        switch effect {
        case .set(let key, let content):
            state.changed(try await store.setField(id, key, content, by: reviewer, version: version, validate: rules))
        case .confirm(let key):
            state.changed(try await store.confirmField(id, key, by: reviewer, version: version, validate: rules))
        case .illegible(let key):
            state.changed(try await store.markIllegible(id, key, by: reviewer, version: version, validate: rules))
        case .swap(let key, let other):
            state.changed(try await store.swapFields(id, key, other, by: reviewer, version: version, validate: rules))
        case .takeBack:
            state.changed(try await store.takeBack(id, by: reviewer, version: version), isTakenBack: true)
            state.message = "Taken back."
        case .accept(let waived):
            try await store.accept(id, by: reviewer, version: version, waiving: waived)
            try await take(try await next(after: nil), &state)
        case .reject(let reason):
            try await store.reject(id, reason: reason, by: reviewer, version: version)
            try await take(try await next(after: nil), &state)
        case .split(let parts):
            let all = try await store.split(id, parts, by: reviewer, version: version, validate: rules)
            state.changed(all[0])
            state.message = "Split; new: " + all.dropFirst().map { "referral \($0.id)" }.joined(separator: ", ")
        case .join(let other):
            guard let other = try await neighbour(of: record, other) else { throw StoreError.badPages(id, "no referral follows it") }
            state.changed(try await store.join(id, with: other, by: reviewer, version: version, validate: rules))
            state.message = "Joined with referral \(other)."
        default: try await performBeside(effect, id, &state)
        }
    }

    /// What does not change the referral itself.
    private func performBeside(_ effect: DeskEffect, _ id: ReferralID, _ state: inout DeskState) async throws {
        switch effect {
        case .note(let text):
            try await store.addNote(text, to: id, by: reviewer)
            state.notes = try await store.notes(of: id)
            state.mode = .looking
            state.message = "Noted."
        case .hand(let name):
            try await store.hand(id, to: name.isEmpty ? nil : name, by: reviewer)
            if name != reviewer { try await store.release(id, by: reviewer) }
            try await take(try await next(after: id), &state)
        case .snooze(let nap):
            let seconds = if case .time(let seconds) = nap { seconds } else { Self.longestWait }
            try await store.keepDraft(nil, of: id)
            try await store.snooze(id, until: Date(timeIntervalSinceNow: seconds), awaitsReply: nap == .reply, by: reviewer)
            try await take(try await next(after: id), &state)
        default: return
        }
    }

    private func take(_ record: ReferralRecord?, _ state: inout DeskState) async throws {
        state.take(record)
        guard let record else { return }
        state.notes = try await store.notes(of: record.id)
        state.same = SamePatient.found(in: try await store.sharingTraits(with: record.id, limit: 20))
        state.pageCount = try await store.document(record.document).pageCount
        if let draft = try await store.draft(of: record.id) { state.resume(draft, reviewer: reviewer) }
    }

    /// The most pressing free one; after skipping one, the one behind it.
    private func next(after skipped: ReferralID?) async throws -> ReferralRecord? {
        if let skipped {
            var behind = filter
            behind.behind = skipped
            if let record = try await store.claimNext(reviewer, filter: behind) { return record }
        }
        return try await store.claimNext(reviewer, filter: filter)
    }

    private func neighbour(of record: ReferralRecord, _ named: ReferralID?) async throws -> ReferralID? {
        if let named { return named }
        var all: [ReferralRecord] = []
        for summary in try await store.referrals(ReferralFilter(document: record.document)) where summary.id != record.id {
            all.append(try await store.referral(summary.id))
        }
        return all.filter { $0.referral.firstPage > record.referral.lastPage && $0.referral.disposition != .rejected }
            .min { $0.referral.firstPage < $1.referral.firstPage }?.id
    }
}
