import ReferralModel

/// A form made of sentences with blanks: `who was born ____, chart number ____, and who now stays at ____`. What asks for a value is the
/// sentence before the blank, and no label.
struct SentenceForm {
    /// What was written in the blanks.
    let found: [Candidate]

    /// Nil where a page is no such form: at least three different things must be asked in words that are never labels.
    init?(_ prose: ProseReader) {
        let names = Set(prose.knowledge.names.map(\.folded))
        var asked: Set<String> = []
        var out: [Candidate] = []
        for (range, means) in prose.phrases() where Self.isSaid(range, prose.text) {
            let values = prose.value(after: range, means)
            out += values
            let folded = range.flatMap { prose.text.token($0).folded }
            if !values.isEmpty, range.count > 1, !names.contains(folded) { asked.insert(means) }
        }
        guard asked.count >= 3 else { return nil }
        found = out
    }

    /// The candidates of labels without those that only a word within a sentence gave, for what a blank tells.
    func corrected(_ candidates: [Candidate]) -> [Candidate] {
        let told = Set(found.map(\.key))
        return candidates.filter { candidate in
            guard told.contains(candidate.key), let label = candidate.label else { return true }
            return label.hasSuffix(":") || !(label.first?.isLowercase ?? false)
        } + found
    }

    /// Whether a phrase is part of a sentence: in small letters but for its first word, and without a label's colon.
    private static func isSaid(_ range: Range<Int>, _ text: ProseText) -> Bool {
        !range.contains { text.token($0).endsWithColon } && range.dropFirst().allSatisfy { text.token($0).startsLowercase }
            && (range.count > 1 || text.token(range.lowerBound).startsLowercase)
    }
}
