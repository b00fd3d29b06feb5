import ReferralModel

/// Clinicians with what they are to the referral in brackets behind their name: `Lee Smith, MD (reviewing specialist)`.
struct RoleReader: Sendable {
    let link: LinkReader
    let knowledge: LabelKnowledge

    func read() -> [Candidate] {
        let page = link.page
        return page.layout.rows.flatMap { row in
            row.runs.flatMap { run -> [Candidate] in
                let tokens = run.map { row.tokens[$0] }
                guard let open = tokens.firstIndex(where: { page.layout.tokens[$0].text.hasPrefix("(") }), (2...6).contains(open),
                    let close = tokens[open...].firstIndex(where: { page.layout.tokens[$0].text.hasSuffix(")") }), close - open < 4,
                    let key = key(tokens[open...close].map { page.layout.tokens[$0].folded })
                else { return [] }
                let name = Array(tokens[..<open])
                let zone = ValueZone(relation: .unlabelled, lines: [name], box: page.box(name) ?? row.box)
                guard link.words.isPerson(page.text(name)), !name.contains(where: { page.isLabel[$0] }) else { return [] }
                return link.candidate(page.text(name), as: key, tokens: name, zone: zone).map { [$0] } ?? []
            }
        }
    }

    /// Whose name it is, by the words that labels say it with.
    private func key(_ role: [[UInt8]]) -> FieldKey? {
        for (section, phrases) in knowledge.grammar.subjects where section == .referrer || section == .recipient {
            if phrases.contains(role) { return section == .referrer ? .referrerName : .recipientName }
        }
        return nil
    }
}
