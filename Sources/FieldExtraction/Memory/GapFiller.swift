import NormalForms
import ReferralModel

/// Gives fields that have no value what the memory of forms has for them: what stands in the place that was corrected on earlier faxes,
/// as it was read, or as a second look at that place reads it.
struct GapFiller {
    let look: (any SecondLook)?
    let reader: ValueReader
    let context: ReadingContext

    /// Of a value that only the memory found: less than that is no help, since a wrong value makes more work than none. An untried place
    /// can never reach more than a half.
    static func leastConfidence(_ memory: MemoryTrace) -> Double { memory.isUntried ? 0.5 : 0.6 }

    /// The choices, and those that fill gaps.
    func completed(_ choices: [FieldKey: Assignment.Choice], _ pages: [ReadPage]) -> [FieldKey: Assignment.Choice] {
        var out = choices
        var taken: [Int: Set<Int>] = [:]
        for choice in choices.values { taken[choice.winner.page, default: []].formUnion(choice.winner.tokens) }
        let assignment = Assignment()
        for candidate in candidates(pages) where out[candidate.key] == nil && assignment.isFree(candidate, taken) {
            guard !isOneself(candidate, out) else { continue }
            out[candidate.key] = Assignment.Choice(winner: candidate, others: [], margin: 1)
            taken[candidate.page, default: []].formUnion(candidate.tokens)
        }
        return out
    }

    /// Those that were read first; of these the ones with the best record, then by field, so that the order is always the same.
    private func candidates(_ pages: [ReadPage]) -> [Candidate] {
        let read = pages.flatMap { page in page.remembered.candidates.filter { isWorthATry($0, page.role) } }.sorted {
            reliability($0, before: $1)
        }
        guard let look else { return read }
        let seen = pages.flatMap { page in page.remembered.unread.compactMap { second($0, page.number, look) } }
        return read + seen.sorted { reliability($0, before: $1) }
    }

    private func reliability(_ a: Candidate, before b: Candidate) -> Bool {
        let (x, y) = (a.memory?.reliability ?? 0, b.memory?.reliability ?? 0)
        return x == y ? (a.page, a.key.rawValue, a.box.y0) < (b.page, b.key.rawValue, b.box.y0) : x > y
    }

    private func second(_ place: RememberedGaps.Unread, _ page: Int, _ look: any SecondLook) -> Candidate? {
        guard LostValues.types.contains(place.key.type), !place.memory.isUntried else { return nil }
        var found = LostValues(look: look, reader: reader, context: context).candidate(place.key, page, place.box)
        found?.relation = .remembered
        found?.label = place.label
        found?.memory = place.memory
        return found
    }

    /// In an untried place only a value counts that chance seldom makes. A name or a text can be anything, and in a letter nothing has a
    /// place of its own.
    private func isWorthATry(_ candidate: Candidate, _ role: PageRole) -> Bool {
        guard candidate.memory?.isUntried == true else { return true }
        return role == .form && (LostValues.types.contains(candidate.key.type) || candidate.key.type == .id)
    }

    /// Nobody refers to himself.
    private func isOneself(_ candidate: Candidate, _ choices: [FieldKey: Assignment.Choice]) -> Bool {
        let others: [FieldKey: FieldKey] = [.referrerName: .recipientName, .recipientName: .referrerName]
        return others[candidate.key].flatMap { choices[$0] }?.winner.compared == candidate.compared
    }
}
