import ReferralModel

/// The practice right under the name of who refers or receives, where the label asks for the provider alone:
///
///     Provider   Beatrix Pemberton, MD
///                Northgate Digestive Disease Clinic
struct ContinuedParty {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// Candidates for the practices that no label gave.
    func read(_ candidates: [Candidate]) -> [Candidate] {
        let known = Set(candidates.filter { $0.label != nil }.map(\.key))
        let pairs: [(FieldKey, FieldKey)] = [(.referrerName, .referrerOrganization), (.recipientName, .recipientOrganization)]
        return pairs.flatMap { person, organization -> [Candidate] in
            guard !known.contains(organization) else { return [] }
            return candidates.filter { $0.key == person && $0.label != nil }.compactMap { practice(below: $0, as: organization) }
        }
    }

    private func practice(below person: Candidate, as key: FieldKey) -> Candidate? {
        guard let last = person.tokens.last else { return nil }
        let row = layout.place[last].row + 1
        guard row < layout.rows.count, layout.rows[row].box.y0 - person.box.y1 < layout.height else { return nil }
        let line = layout.rows[row]
        for run in line.runs {
            let tokens = run.map { line.tokens[$0] }
            guard let box = page.box(tokens), abs(box.x0 - person.box.x0) < layout.height / 2 else { continue }
            guard !tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }), link.words.isOrganization(page.text(tokens)),
                layout.grid.cell(around: box) == layout.grid.cell(around: person.box)
            else { return nil }
            return link.unlabelled(tokens, as: key)
        }
        return nil
    }
}
