import ReferralModel

/// Tells cover sheets by what they ask for: to whom, from whom, how many pages; and by their notice of confidentiality.
struct CoverSheet: Sendable {
    /// The signs that `Models/classes.yaml` may list under `cover`, in the order of their weights.
    static let signs = ["to", "from", "pages", "subject", "message", "notice"]
    private static let weights = [1.5, 1.5, 1.5, 0.75, 0.75, 1.5]

    private let labels: [(weight: Double, names: NameIndex)]
    private let notices: (weight: Double, names: [[UInt8]])

    init(_ knowledge: ClassKnowledge) {
        var labels: [(Double, NameIndex)] = []
        var notices = (weight: 0.0, names: [[UInt8]]())
        for (sign, weight) in zip(Self.signs, Self.weights) {
            guard let known = knowledge.coverSigns[sign] else { continue }
            if known.isAnywhere { notices = (weight, known.names) } else { labels.append((weight, NameIndex(known.names))) }
        }
        self.labels = labels
        self.notices = notices
    }

    /// Sum of the weights of the signs found on a page, 0 to 7.5.
    func weight(of page: PageLayout) -> Double {
        var sum = 0.0
        for (weight, names) in labels where finds(names, on: page) { sum += weight }
        var text: [UInt8] = []
        for row in page.rows { for token in row.tokens { text += page.tokens[token].folded } }
        if notices.names.contains(where: { Self.contains($0, in: text) }) { sum += notices.weight }
        return sum
    }

    private func finds(_ names: NameIndex, on page: PageLayout) -> Bool {
        page.rows.indices.contains { number in
            let row = page.rows[number]
            return row.runs.contains { run in
                var folded: [UInt8] = []
                for position in run.prefix(5) {
                    folded += page.token(row: number, position).folded
                    let next = position + 1
                    let ends = page.token(row: number, position).endsWithColon || next < row.tokens.count && row.breaks[next] != .space
                    let isAlone = next == row.tokens.count && run.lowerBound == 0 && folded.count > 4
                    if ends || isAlone, names.best(for: folded) != nil { return true }
                }
                return false
            }
        }
    }

    private static func contains(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        return (0...(text.count - phrase.count)).contains { text[$0] == first && text[$0..<($0 + phrase.count)].elementsEqual(phrase) }
    }
}
