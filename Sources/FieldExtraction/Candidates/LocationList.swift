import ReferralModel

/// A list of the offices that a referral can go to, each on its line with a box to tick and its phones: who receives it is reached by those
/// of the ticked one, and where none is ticked nobody knows by which.
struct LocationList {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    private struct Office {
        var option: TickOption
        /// The tokens behind its box.
        var tokens: [Int]
        var numbers: [Candidate]
    }

    func completed(_ candidates: [Candidate]) -> [Candidate] {
        let offices = offices()
        guard offices.count >= 2 else { return candidates }
        let listed = Set(offices.flatMap(\.tokens))
        let others = candidates.filter { $0.key.type != .phone || listed.isDisjoint(with: $0.tokens) }
        let ticked = offices.filter(\.option.checkbox.isChecked)
        guard ticked.count == 1 else { return others }
        // The phones of the one that was chosen go before those of the head of the form.
        return others.filter { $0.key != .recipientPhone && $0.key != .recipientFax } + ticked[0].numbers
    }

    private func offices() -> [Office] {
        page.options.compactMap { option in
            let row = layout.rows[option.row]
            let tokens = row.tokens.filter { layout.tokens[$0].box.x0 > option.checkbox.box.x0 }
            guard page.options.count(where: { $0.row == option.row }) == 1, let box = page.box(tokens) else { return nil }
            let zone = ValueZone(relation: .checkbox, lines: [tokens], box: box)
            let numbers = ContactBlock(reader: CompoundReader(link: link, zone: zone)).numbers(
                in: tokens, phone: .recipientPhone, fax: .recipientFax)
            guard !numbers.isEmpty else { return nil }
            return Office(option: option, tokens: tokens, numbers: numbers)
        }
    }
}
