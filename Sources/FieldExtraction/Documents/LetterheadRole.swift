import ReferralModel

/// Decides whose letterhead stands at the top of a form: the practice that refers, or the one that receives.
struct LetterheadRole: Sendable {
    /// Positive for the sender, negative for the recipient; near zero when nothing tells.
    func weigh(_ head: Letterhead, _ pages: [ReadPage], candidates: [Candidate]) -> Double {
        guard let page = pages.first(where: { $0.number == head.page }) else { return 0 }
        var score = 0.0
        // Who writes a letter has his own head on it, whatever lines for appointments it lists.
        if page.role == .letter { score += 6 } else if head.receives { score -= 3 }
        func labelled(_ key: FieldKey) -> [Candidate] {
            candidates.filter { $0.key == key && $0.relation != .letterhead && $0.page == head.page }
        }
        func anywhere(_ key: FieldKey) -> [Candidate] { candidates.filter { $0.key == key } }
        if let name = head.name {
            let folded = Fold.bytes(name)
            func same(_ key: FieldKey) -> Bool {
                anywhere(key).contains {
                    Fold.distance(Fold.bytes($0.content.description), folded, limit: max(2, folded.count / 6)) <= max(2, folded.count / 6)
                }
            }
            if same(.referrerOrganization) { score += 4 }
            if same(.recipientOrganization) { score -= 4 }
        }
        if let phone = head.phone?.compared {
            if anywhere(.referrerPhone).contains(where: { $0.compared == phone }) { score += 2 }
            if anywhere(.recipientPhone).contains(where: { $0.compared == phone }) { score -= 2 }
        }
        if let fax = head.fax?.compared {
            if anywhere(.referrerFax).contains(where: { $0.compared == fax }) { score += 3 }
            if anywhere(.recipientFax).contains(where: { $0.compared == fax }) { score -= 3 }
            for header in pages.compactMap(\.marked.layout.page.faxHeader) {
                if header.sender == fax { score += 2 / Double(pages.count) }
                if header.recipient == fax { score -= 2 / Double(pages.count) }
            }
        }
        if !labelled(.recipientName).isEmpty || !labelled(.recipientOrganization).isEmpty { score += 2 }
        if !labelled(.referrerOrganization).isEmpty { score -= 2 }
        // Practices print referral pads; hospitals and imaging centres print forms for others to fill in.
        if labelled(.referrerPhone).count + labelled(.referrerFax).count > 0 { score -= 1 }
        return score == 0 ? 0.5 : score
    }

    /// The letterhead as candidates for the party it was found to be.
    ///
    /// `candidates` are those that labels gave: what they took is no part of the letterhead.
    func candidates(_ head: Letterhead, score: Double, page: MarkedPage, link: LinkReader, besides candidates: [Candidate]) -> [Candidate] {
        let isSender = score > 0
        let certainty = min(1, 0.55 + 0.1 * abs(score))
        var out: [Candidate] = []
        let zone = ValueZone(relation: .letterhead, lines: [head.nameTokens], box: page.box(head.nameTokens) ?? BoundingBox(0, 0, 0, 0))
        if let name = head.name, !head.nameTokens.isEmpty,
            var found = link.candidate(
                name, as: isSender ? .referrerOrganization : .recipientOrganization, tokens: head.nameTokens, zone: zone)
        {
            found.fit = certainty
            // A name with a gap in it has lost letters.
            if head.isCut || page.lowestConfidence(head.nameTokens) < 0.35 { found.plausibility = min(found.plausibility, 0.3) }
            out.append(found)
        }
        let used = Set(link.page.number == head.page ? candidates.filter { $0.page == head.page }.flatMap(\.tokens) : [])
        if !head.person.isEmpty, used.isDisjoint(with: head.person),
            var person = link.candidate(
                page.text(head.person), as: isSender ? .referrerName : .recipientName, tokens: head.person,
                zone: ValueZone(relation: .letterhead, lines: [head.person], box: page.box(head.person) ?? zone.box))
        {
            // A practice prints the names of many; which of them refers, or is asked for, a letterhead leaves open.
            person.fit = 0.7 * certainty
            person.plausibility = min(person.plausibility, 0.3)
            out.append(person)
        }
        for (number, sender, recipient) in [
            (head.phone, FieldKey.referrerPhone, FieldKey.recipientPhone), (head.fax, .referrerFax, .recipientFax),
        ] {
            guard var found = number else { continue }
            found.key = isSender ? sender : recipient
            found.fit *= certainty
            out.append(found)
        }
        return out
    }
}
