import ReferralModel

/// An order in a few free lines, as a prescription pad has them: `Neurology consult, routine / to Lee Smith, DO / Lakeview Neurology`,
/// and the story under the diagnosis.
struct FreeOrder: Sendable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// Candidates for the fields that no label gave.
    func read(known: Set<FieldKey>) -> [Candidate] {
        var out: [Candidate] = []
        if let order = layout.rows.indices.first(where: { consult(in: $0) != nil }) {
            if !known.contains(.referralUrgency) { out += urgency(order) }
            if !known.contains(.recipientName) { out += recipient(below: order).filter { !known.contains($0.key) } }
        }
        if !known.contains(.referralReason) { out += story() }
        return out
    }

    /// Position of the word `consult` behind a specialty that `Models/` knows, in a short line.
    private func consult(in row: Int) -> Int? {
        let tokens = layout.rows[row].tokens
        guard (2...6).contains(tokens.count) else { return nil }
        guard
            let at = tokens.indices.dropFirst().first(where: {
                ["consult", "consultation", "referral", "eval", "evaluation"].contains(
                    layout.tokens[tokens[$0]].text.lowercased().filter(\.isLetter))
            })
        else { return nil }
        let zone = ValueZone(relation: .unlabelled, lines: [Array(tokens[..<at])], box: layout.rows[row].box)
        let found = link.candidate(page.text(zone.tokens), as: .referralSpecialty, tokens: zone.tokens, zone: zone)
        return found?.isKnown ?? false ? at : nil
    }

    /// What is said behind `consult,` of how soon.
    private func urgency(_ row: Int) -> [Candidate] {
        guard let at = consult(in: row) else { return [] }
        let tokens = Array(layout.rows[row].tokens[(at + 1)...])
        let words = link.knowledge.choices[.referralUrgency, default: []]
        guard let (value, quality) = ChoiceReader.value(of: page.text(tokens), words), let box = page.box(tokens) else { return [] }
        return [
            Candidate(
                key: .referralUrgency, content: .text(value), raw: page.text(tokens), page: page.number, tokens: tokens, box: box,
                relation: .unlabelled, source: .ocr, plausibility: quality, wordConfidence: page.confidence(tokens),
                lowestConfidence: page.lowestConfidence(tokens))
        ]
    }

    /// `to Lee Smith, DO` on one of the next lines, and the practice below it.
    private func recipient(below order: Int) -> [Candidate] {
        for row in order + 1..<min(order + 4, layout.rows.count) {
            let tokens = layout.rows[row].tokens
            guard let first = tokens.first, tokens.count >= 3, layout.tokens[first].text.lowercased() == "to" else { continue }
            let name = Array(tokens.dropFirst())
            guard link.words.isPerson(page.text(name)), let person = candidate(name, as: .recipientName) else { return [] }
            let next = row + 1 < layout.rows.count ? layout.rows[row + 1].tokens : []
            let isPractice = !next.contains { page.isLabel[$0] || page.isOption[$0] } && link.words.isOrganization(page.text(next))
            return [person] + (isPractice ? candidate(next, as: .recipientOrganization).map { [$0] } ?? [] : [])
        }
        return []
    }

    private func candidate(_ tokens: [Int], as key: FieldKey) -> Candidate? {
        let zone = ValueZone(relation: .unlabelled, lines: [tokens], box: page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
        return link.candidate(page.text(tokens).trimmed { ",;:.".contains($0) }, as: key, tokens: tokens, zone: zone)
    }

    /// The sentences right under the line with the diagnosis, where nothing on the page asks why the patient is sent.
    private func story() -> [Candidate] {
        guard
            !page.labels.contains(where: { $0.target == .field(.referralReason) }),
            let label = page.labels.last(where: { $0.target == .field(.referralDiagnoses) && $0.range.lowerBound == 0 })
        else { return [] }
        var lines: [[Int]] = []
        var last = layout.rows[label.row].box
        for row in layout.rows[(label.row + 1)...] {
            let box = row.box
            guard box.y0 - last.y1 < 2 * layout.height, abs(box.x0 - label.box.x0) < 3 * layout.height,
                !row.tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }),
                !(row.tokens.first.map { layout.tokens[$0].endsWithColon } ?? true)
            else { break }
            last = box
            // The description of the diagnosis may go on to its code.
            if lines.isEmpty, link.reader.read(page.text(row.tokens), as: .referralDiagnoses, context: link.context).first != nil {
                continue
            }
            lines.append(row.tokens)
        }
        let tokens = ParagraphBounds(page: page, knowledge: link.knowledge).narrowed(lines).flatMap { $0 }
        guard tokens.count >= 7, let box = page.box(tokens) else { return [] }
        let zone = ValueZone(relation: .below, lines: lines, box: box)
        guard var found = link.candidate(page.text(tokens), as: .referralReason, tokens: tokens, zone: zone) else { return [] }
        found.fit = 0.6
        return [found]
    }
}
