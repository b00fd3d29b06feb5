import ReferralModel

/// A table of exams with their codes and columns of boxes to tick, as `77066  Diagnostic mammogram   ☐ R  ☐ L  ☒ Both`: what is ticked is
/// ordered, and the other lines are an offer.
struct TickTable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    private struct Line {
        /// Token of the code.
        var token: Int
        var codes: [String]
        var boxes: [Checkbox]
        var tokens: [Int]
        var isTicked: Bool { boxes.contains(where: \.isChecked) }
    }

    /// The candidates with what was ticked, and without what only stands in the table.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        let lines = lines()
        guard lines.count >= 3 else { return candidates }
        let offered = Set(lines.flatMap(\.tokens))
        let out = candidates.filter {
            ![.referralProcedures, .referralService].contains($0.key) || $0.relation == .checkbox || offered.isDisjoint(with: $0.tokens)
        }
        let ticked = lines.filter(\.isTicked)
        guard let first = ticked.first, let box = first.boxes.first(where: \.isChecked)?.box else { return out }
        let tokens = ticked.map(\.token)
        let boxes = lines.flatMap(\.boxes)
        return out + [
            Candidate(
                key: .referralProcedures, content: .list(ticked.flatMap(\.codes)), raw: page.text(tokens), page: page.number,
                tokens: tokens,
                box: box.union(layout.tokens[first.token].box), relation: .checkbox, source: .checkbox,
                fit: ticked.count <= 2 ? 1 : 0.6, wordConfidence: page.confidence(tokens),
                lowestConfidence: min(page.lowestConfidence(tokens), boxes.map(\.confidence).min() ?? 0))
        ]
    }

    /// The rows that hold boxes of no words and a code.
    private func lines() -> [Line] {
        let bare = page.options.filter(\.tokens.isEmpty)
        return Dictionary(grouping: bare, by: \.row).sorted { $0.key < $1.key }.compactMap { row, options in
            let left = options.map(\.checkbox.box.x0).min() ?? 0
            let before = layout.rows[row].tokens.filter { layout.tokens[$0].box.x1 <= left + 2 && !page.isOption[$0] }
            for token in before.reversed() where layout.tokens[token].digitCount >= 4 {
                guard let reading = link.reader.read(layout.tokens[token].text, as: .referralProcedures, context: link.context).first else {
                    continue
                }
                return Line(token: token, codes: reading.content.items, boxes: options.map(\.checkbox), tokens: before)
            }
            return nil
        }
    }
}
