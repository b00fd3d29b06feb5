import ReferralModel

/// Decides what every label of a page means, from the heading it stands under and the labels before it.
struct LabelResolver: Sendable {
    let names: [LabelName]
    /// Words that say a practice or a clinician, not which of two, folded: `office`, `clinic`.
    let either: Set<[UInt8]>
    /// Words that name who receives, folded: `consultant`, `specialist`.
    let receivers: Set<[UInt8]>

    init(_ knowledge: LabelKnowledge) {
        names = knowledge.names
        either = Set(knowledge.grammar.either.map { $0.flatMap { $0 } })
        receivers = Set(knowledge.names.filter { $0.heading == .recipient && !$0.text.contains(" ") }.map(\.folded))
    }

    func resolve(_ labels: inout [LabelMatch], on page: PageLayout, sections: SectionMap) {
        var anchors: [Anchor] = []
        let primaryCareRefers = primaryCareRefers(labels)
        for index in labels.indices {
            let label = labels[index]
            let name = names[label.name]
            let heading = sections.section(at: label.box)
            var section = label.composed?.section
            var target: LabelTarget
            if let composed = label.composed, let asked = composed.target {
                target = asked
                if let told = heading?.section, told != section, let other = composed.underHeading[told], other != .none {
                    (section, target) = (told, other)
                } else if !composed.elsewhere.isEmpty, let told = context(of: label, on: page, heading: heading, anchors: anchors),
                    let other = composed.elsewhere[told]
                {
                    (section, target) = (told, other)
                }
            } else {
                section = context(of: label, on: page, heading: heading, anchors: anchors)
                target = name.target(in: section)
                // A heading is about what it says, whatever stood above it.
                if label.isHeading, target == .none, let own = name.heading { target = name.target(in: own) }
            }
            // Under the heading of who receives, `Office fax` is his.
            if label.composed == nil, heading?.section == .recipient, let own = recipients(target, name) {
                (section, target) = (.recipient, own)
            }
            // `Office` before a phone number asks for it.
            if isBeforePhone(label, on: page) {
                if let phone = Self.phones[target] { target = phone }
                if section == nil, target == .none, name.shared[.referrer] == .field(.referrerOrganization) {
                    target = .compound(.letterheadPhone)
                }
            }
            if primaryCareRefers, let asked = askedOfPrimaryCare(label) { (section, target) = (.referrer, asked) }
            labels[index].section = section
            let isCaption = Caption.isOne(label, among: labels, on: page, isUnderHeading: heading != nil)
            let isBareWord = !isCaption && isBareWord(label, name, on: page)
            // Beside a date of birth an unnamed number is the practice's own.
            if target == .field(.insuranceMemberID), Self.unnamed.contains(name.folded),
                labels.contains(where: { $0.row == label.row && $0.target == .field(.patientDOB) })
            {
                target = .field(.patientMRN)
            }
            if label.composed?.isSecond ?? false, target == .field(.patientPhone) { target = .field(.patientPhoneAlt) }
            if section == .other, target.section == .patient, heading?.section == .other { target = .none }
            if case .compound(.letterheadPhone) = target, section != nil { target = .none }
            if isBareWord { target = .none }
            // Under what is wrong and what is ordered, a `Name` beside a code is no person's.
            if target == .compound(.patientName), !name.shared.isEmpty, label.composed == nil, heading?.section == .referral {
                target = .none
            }
            labels[index].target = target
            if isBareWord { continue }
            // A number says nothing of whom the next label is about.
            if target == .field(.patientMRN) || target == .field(.insuranceAuthNumber) && heading?.section != .insurance { continue }
            // Nor does the number on the card under the heading of the patient: `Member ID   Birth date   Sex`.
            if target == .field(.insuranceMemberID), heading?.section == .patient { continue }
            if label.composed?.section != nil, let own = section {
                if own != .referral { anchors.append(Anchor(section: own, row: label.row, box: label.box, heading: heading?.id)) }
                continue
            }
            if name.isParty {
                anchors.append(Anchor(section: .other, row: label.row, box: label.box, heading: heading?.id))
            } else if name.shared.isEmpty || target.section != name.otherwise?.section, let anchor = target.section, anchor != .referral,
                anchor != .letterhead
            {
                anchors.append(
                    Anchor(
                        section: anchor, row: label.row, box: label.box, heading: heading?.id,
                        isSide: (anchor == .recipient || anchor == .referrer) && Self.isSide(label, among: labels)))
            } else if let anchor = target.section, anchor == .patient, name.shared.isEmpty || Self.onlyOfPatients.contains(target) {
                anchors.append(Anchor(section: anchor, row: label.row, box: label.box, heading: heading?.id))
            }
        }
        resolveRepeated(&labels, sections: sections)
        resolveTreating(&labels, sections: sections)
        resolveNumbers(&labels)
        resolveRemarks(&labels)
        resolveCodes(&labels)
        resolveApprovals(&labels)
        resolveParents(&labels, sections: sections)
        resolveSignatures(&labels)
    }

    private static let phones: [LabelTarget: LabelTarget] = [
        .field(.referrerOrganization): .field(.referrerPhone), .field(.recipientOrganization): .field(.recipientPhone),
    ]

    private func isBeforePhone(_ label: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[label.row]
        let next = label.range.upperBound
        return next < row.tokens.count && row.breaks[next] == .space && page.token(row: label.row, next).opensPhone
    }

    /// What a name that fits any practice, as `Office phone` does, asks of the one that receives; nil for other names.
    private func recipients(_ target: LabelTarget, _ name: LabelName) -> LabelTarget? {
        guard let opening = name.text.split(separator: " ").first, either.contains(Fold.bytes(opening)) else { return nil }
        return switch target {
        case .field(.referrerPhone): .field(.recipientPhone)
        case .field(.referrerFax): .field(.recipientFax)
        case .field(.referrerOrganization): .field(.recipientOrganization)
        case .field(.referrerName): .field(.recipientName)
        case .field(.referrerNPI): LabelTarget.none
        default: nil
        }
    }

    /// A child is reached through its parents: what is asked under their heading is its phone and its address, where the form asks for no
    /// others.
    private func resolveParents(_ labels: inout [LabelMatch], sections: SectionMap) {
        let places = labels.filter { Self.ofHouseholds.contains($0.target) }
        guard places.isEmpty else { return }
        for index in labels.indices where labels[index].target == .none && !labels[index].isHeading {
            guard let heading = sections.section(at: labels[index].box), heading.section == .other,
                let title = labels.first(where: { $0.row == heading.row && $0.isHeading })?.text.lowercased(),
                title.contains("parent") || title.contains("guardian")
            else { continue }
            let name = names[labels[index].name]
            guard labels[index].composed == nil, !name.isParty else { continue }
            let asked = name.target(in: .patient)
            if Self.ofHouseholds.contains(asked) { labels[index].target = asked }
        }
    }

    private static let ofHouseholds: Set<LabelTarget> = [
        .field(.patientPhone), .field(.patientPhoneAlt), .compound(.patientPhones), .compound(.patientAddress), .field(.patientStreet),
        .compound(.patientCityLine), .field(.patientCity), .field(.patientState), .field(.patientZIP), .field(.patientEmail),
    ]

    private static let primaryCare: [[UInt8]] = ["pcp", "primary care physician", "primary care provider"].map { Fold.bytes($0) }

    /// Whether the form is one that primary care fills in: it says so, `Name of referring PCP`, or asks for the name and the NPI of nobody
    /// else who could refer.
    private func primaryCareRefers(_ labels: [LabelMatch]) -> Bool {
        let referrers = labels.filter { label in
            let target = label.composed?.target ?? names[label.name].target
            return target == .field(.referrerName) || target == .compound(.referrerParty)
        }
        let isNamed = referrers.contains { label in
            let text = label.text.lowercased()
            return text.contains("pcp") || text.contains("primary care")
        }
        if isNamed { return true }
        let asked = labels.compactMap(askedOfPrimaryCare)
        return referrers.isEmpty && asked.contains(.field(.referrerName)) && asked.contains(.field(.referrerNPI))
    }

    /// What a label such as `PCP NPI number` asks, were primary care the one that refers; nil for other labels.
    private func askedOfPrimaryCare(_ label: LabelMatch) -> LabelTarget? {
        let folded = Fold.bytes(label.text)
        guard let opening = Self.primaryCare.first(where: { folded.starts(with: $0) }) else { return nil }
        let rest = Array(folded[opening.count...])
        if rest.isEmpty { return .field(.referrerName) }
        let asked = names.first { $0.folded == rest }?.target(in: .referrer)
        return asked?.section == .referrer ? asked : nil
    }

    private static let unnamed: Set<[UInt8]> = [Fold.bytes("id"), Fold.bytes("id no"), Fold.bytes("id number")]

    /// What forms ask of nobody else: under whatever it stands, the patient is spoken of.
    private static let onlyOfPatients: Set<LabelTarget> = [
        .field(.patientDOB), .field(.patientLastName), .field(.patientFirstName), .field(.patientSex),
    ]

    /// A single word such as `PATIENT` or `Insurance` with nothing beside it and no cell around it: part of a title or a lost heading.
    private func isBareWord(_ label: LabelMatch, _ name: LabelName, on page: PageLayout) -> Bool {
        label.composed == nil && name.heading != nil && !name.text.contains(" ") && !label.hasColon
            && label.range.upperBound == page.rows[label.row].tokens.count
            && page.grid.cell(around: label.box) == nil
    }

    /// On a cover sheet whose `To:` was not read, what stands above `From:` is the recipient's.
    func resolveCover(_ labels: inout [LabelMatch]) {
        guard let from = labels.first(where: { $0.target.section == .referrer && $0.hasColon }) else { return }
        let hasRecipient = labels.contains { $0.target.section == .recipient && $0.row < from.row }
        guard !hasRecipient else { return }
        for index in labels.indices where labels[index].row < from.row && labels[index].startsRun && labels[index].range.lowerBound == 0 {
            switch labels[index].target {
            case .compound(.letterheadPhone): labels[index].target = .field(.recipientPhone)
            case .compound(.letterheadFax): labels[index].target = .field(.recipientFax)
            default: break
            }
        }
    }

    /// Where a form asks for a physician twice under one heading, the heading between was not read: the second, with its NPI and
    /// signature, is the one that refers.
    private func resolveRepeated(_ labels: inout [LabelMatch], sections: SectionMap) {
        guard
            !labels.contains(where: {
                $0.section == .referrer && ($0.target == .field(.referrerName) || $0.target == .compound(.referrerParty))
            })
        else { return }
        let people = labels.indices.filter { labels[$0].target == .field(.recipientName) && !names[labels[$0].name].shared.isEmpty }
        guard people.count == 2, let first = people.first, let second = people.last, labels[first].row < labels[second].row,
            labels[second...].contains(where: { $0.target == .compound(.signature) || names[$0.name].text.hasPrefix("npi") })
        else { return }
        for index in second..<labels.endIndex where labels[index].section == .recipient {
            labels[index].section = .referrer
            labels[index].target = names[labels[index].name].target(in: .referrer)
        }
    }

    private struct Anchor {
        var section: Section
        var row: Int
        var box: BoundingBox
        /// Number of the heading it stands under.
        var heading: Int?
        /// It stands alone in the left margin before labels with colons, as a heading there does: `Refer to    Provider: …`.
        var isSide = false
    }

    private static func isSide(_ label: LabelMatch, among labels: [LabelMatch]) -> Bool {
        label.range.lowerBound == 0 && !label.hasColon && label.endsRun
            && labels.contains { $0.row == label.row && $0.hasColon && $0.startsRun && $0.box.x0 > label.box.x1 }
    }

    private func context(of label: LabelMatch, on page: PageLayout, heading: (section: Section, row: Int, id: Int)?, anchors: [Anchor])
        -> Section?
    {
        let name = names[label.name]
        let asksPatient = (name.target ?? name.otherwise)?.section == .patient
        let around = page.grid.cell(around: label.box).flatMap { isBlock($0, page) ? $0 : nil }
        // A box of several lines that speaks of somebody is about nobody who is spoken of beside it.
        let block = asksPatient || around.map { cell in anchors.contains { cell.containsCenter(of: $0.box) } } ?? false ? around : nil
        // In the box of the patient a phone is the patient's.
        if let own = name.shared[.patient], Self.ofHouseholds.contains(own), label.composed == nil, heading == nil,
            let cell = around,
            anchors.contains(where: { $0.section == .patient && cell.containsCenter(of: $0.box) }),
            !anchors.contains(where: { $0.section != .patient && cell.containsCenter(of: $0.box) })
        {
            return .patient
        }
        let since = anchors.filter { anchor in
            // What was spoken of outside a box of several lines says nothing of the patient in it.
            if let block, !block.containsCenter(of: anchor.box) { return false }
            if anchor.section == .other {
                // Under the heading of another column a stranger is not spoken of any more.
                let isBeside = anchor.row == label.row && anchor.box.x1 <= label.box.x0 && anchor.heading == heading?.id
                return isBeside || isBelow(label, anchor, page)
            }
            guard let heading else { return anchor.heading == nil }
            if anchor.isSide, anchor.row > heading.row, anchor.box.x1 < label.box.x0 { return true }
            // What stood before the heading, or in another column, says nothing about what is under it.
            return anchor.heading == heading.id
        }
        if let party = party(over: label, since, page) { return party }
        let nearest = since.max { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }
        // Two parties side by side: what is in the column of one is about that one.
        if let nearest, nearest.row < label.row {
            let beside = since.filter { $0.row == nearest.row }
            if beside.count > 1, let own = beside.last(where: { abs($0.box.x0 - label.box.x0) < 3 * page.height }) { return own.section }
        }
        if let heading {
            if heading.section == .other {
                // An order in a visit note names whom it is for; what follows on its next lines is about that order.
                let isOrdered = since.contains { $0.section == .recipient && $0.row < label.row && label.row - $0.row <= 4 }
                if isOrdered, nearest?.section == .recipient { return .recipient }
                return .other
            }
            // Under a heading of a party only another party's own label changes the subject, and only on its line and the next.
            guard let nearest, nearest.section != heading.section else { return heading.section }
            if nearest.isSide, nearest.row > heading.row { return nearest.section }
            if heading.section == .referral { return nearest.section }
            if nearest.row == label.row || nearest.section == .insurance2 && heading.section == .insurance { return nearest.section }
            if label.row - nearest.row <= 1, nearest.section != .other { return nearest.section }
            // Two labels of another party in a row: its heading was not read.
            let last = since.filter { $0.section != .other }.sorted { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }.suffix(2)
            if last.count == 2, last.allSatisfy({ $0.section == nearest.section }) { return nearest.section }
            return heading.section
        }
        return nearest?.section
    }

    /// The party whose column a label stands in, where a line above names two side by side and nothing since has crossed the columns:
    /// `TO … FROM …` over `FAX … FAX …`.
    private func party(over label: LabelMatch, _ anchors: [Anchor], _ page: PageLayout) -> Section? {
        // In a ruled column its title may stand in the middle.
        func isUnder(_ box: BoundingBox, _ other: BoundingBox) -> Bool {
            guard let cell = page.grid.cell(around: other), cell.width > 8 * page.height else {
                return abs(box.x0 - other.x0) < 3 * page.height
            }
            return Double(cell.x0) < box.midX && box.midX < Double(cell.x1)
        }
        let parties = anchors.filter { $0.row < label.row && ($0.section == .referrer || $0.section == .recipient) }
        let byRow = Dictionary(grouping: parties, by: \.row).filter { Set($0.value.map(\.section)).count == 2 }
        guard let row = byRow.keys.max(), label.row - row <= 6, let beside = byRow[row],
            let own = beside.last(where: { isUnder(label.box, $0.box) })
        else { return nil }
        let later = anchors.filter { $0.row > row && $0.section != own.section }
        let keepsColumns = later.allSatisfy { anchor in
            beside.contains { $0.section == anchor.section && isUnder(anchor.box, $0.box) }
        }
        return keepsColumns ? own.section : nil
    }

    /// Whether a cell is a box around several lines rather than the place of one value.
    private func isBlock(_ cell: BoundingBox, _ page: PageLayout) -> Bool {
        cell.width > 10 * page.height && cell.width * 4 < page.width * 3
            && page.rows.count { row in row.tokens.contains { cell.containsCenter(of: page.tokens[$0].box) } } >= 3
    }

    /// Directly below a party outside the contract, in its column, where its phone stands.
    private func isBelow(_ label: LabelMatch, _ anchor: Anchor, _ page: PageLayout) -> Bool {
        label.row == anchor.row + 1 && abs(label.box.x0 - anchor.box.x0) < 2 * page.height && label.box.y0 - anchor.box.y1 < 3 * page.height
            && label.target.section != .patient
    }
}
