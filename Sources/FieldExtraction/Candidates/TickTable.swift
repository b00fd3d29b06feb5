import ReferralModel

/// A table of exams or of conditions with their codes and boxes to tick, as `77066  Diagnostic mammogram   ☐ R  ☐ L  ☒ Both` and
/// `☒ Emphysema    J43.9`: what is ticked is meant, and the other lines are an offer.
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

    /// The candidates with what was ticked, and without what only stands in the tables.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        let exams = completed(candidates, .referralProcedures, besides: [.referralService], exams())
        return completed(exams, .referralDiagnoses, besides: [], conditions())
    }

    private func completed(_ candidates: [Candidate], _ key: FieldKey, besides others: Set<FieldKey>, _ lines: [Line]) -> [Candidate] {
        guard lines.count >= 3 else { return candidates }
        let offered = Set(lines.flatMap(\.tokens))
        let out = candidates.filter {
            $0.key != key && !others.contains($0.key) || $0.relation == .checkbox || offered.isDisjoint(with: $0.tokens)
        }
        let ticked = lines.filter(\.isTicked)
        guard let first = ticked.first, let box = first.boxes.first(where: \.isChecked)?.box else { return out }
        let tokens = ticked.map(\.token)
        let boxes = lines.flatMap(\.boxes)
        return out + [
            Candidate(
                key: key, content: .list(ticked.flatMap(\.codes)), raw: page.text(tokens), page: page.number, tokens: tokens,
                box: box.union(layout.tokens[first.token].box), relation: .checkbox, source: .checkbox,
                fit: ticked.count <= 2 ? 1 : 0.6, wordConfidence: page.confidence(tokens),
                lowestConfidence: min(page.lowestConfidence(tokens), boxes.map(\.confidence).min() ?? 0))
        ]
    }

    /// The rows that hold a code and after it boxes of no words.
    private func exams() -> [Line] {
        let bare = page.options.filter(\.tokens.isEmpty)
        return Dictionary(grouping: bare, by: \.row).sorted { $0.key < $1.key }.compactMap { row, options in
            let left = options.map(\.checkbox.box.x0).min() ?? 0
            let before = layout.rows[row].tokens.filter { layout.tokens[$0].box.x1 <= left + 2 && !page.isOption[$0] }
            return line(before.reversed(), .referralProcedures, boxes: options.map(\.checkbox), tokens: before)
        }
    }

    /// The boxes with words behind which, in a column of their own, a code of a diagnosis stands.
    private func conditions() -> [Line] {
        page.options.compactMap { option in
            guard let last = option.tokens.last else { return nil }
            let next = page.options.filter { $0.row == option.row && $0.checkbox.box.x0 > option.checkbox.box.x0 }.map(\.checkbox.box.x0)
                .min()
            let behind = layout.rows[option.row].tokens.filter { token in
                let box = layout.tokens[token].box
                return box.x0 >= layout.tokens[last].box.x1 && box.x1 <= next ?? layout.width && !page.isOption[token]
            }
            return line(behind, .referralDiagnoses, boxes: [option.checkbox], tokens: option.tokens + behind)
        }
    }

    /// The first of some words that is a code.
    private func line(_ words: [Int], _ key: FieldKey, boxes: [Checkbox], tokens: [Int]) -> Line? {
        for token in words where layout.tokens[token].digitCount >= (key == .referralProcedures ? 4 : 2) {
            guard let reading = link.reader.read(layout.tokens[token].text, as: key, context: link.context).first else { continue }
            return Line(token: token, codes: reading.content.items, boxes: boxes, tokens: tokens)
        }
        return nil
    }
}
