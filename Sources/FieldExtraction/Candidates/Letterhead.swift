import ReferralModel

/// The heading of a page: the name, phone and fax of a practice or hospital, before it is known whose.
struct Letterhead: Sendable {
    var page: Int
    var name: String?
    var nameTokens: [Int] = []
    /// Something that is no word stands right beside the name, in the place of letters.
    var isCut = false
    var phone: Candidate?
    var fax: Candidate?
    /// A clinician named in it, as read.
    var person: [Int] = []
    /// The words of a number that stands in it under `NPI`, before it is known whose.
    var npi: Set<Int> = []
    /// Its wording says that referrals are received here, as in `Fax orders to`.
    var receives = false

    /// Reads the rows above the first label that is about the patient or the referral.
    init?(_ link: LinkReader, titles: [Int: [Range<Int>]]) {
        let page = link.page
        let layout = page.layout
        self.page = page.number
        let limit = layout.page.geometry.readingHeight * 3 / 10
        var end = layout.rows.firstIndex { $0.box.y0 > limit } ?? layout.rows.count
        for label in page.labels {
            let isOwn =
                label.target == .compound(.letterheadPhone) || label.target == .compound(.letterheadFax) || label.target == .none
                || label.target == .field(.recipientPhone) || label.target == .field(.recipientFax)
                || label.target == .field(.referrerNPI) && label.section == nil
                || label.row < 4 && Self.onStickers.contains(label.target)
            if label.isHeading && titles[label.row] == nil || !isOwn && label.quality > 0.85 { end = min(end, label.row) }
        }
        guard end > 0 else { return nil }
        var best: (weight: Double, text: String, tokens: [Int])?
        for row in 0..<end {
            for run in layout.rows[row].runs {
                let tokens = run.map { layout.rows[row].tokens[$0] }.filter { !page.isLabel[$0] && !page.isOption[$0] }
                let text = page.text(tokens).trimmed { " |,;:-•*".contains($0) }
                guard text.filter(\.isLetter).count >= 4, tokens.count <= 10,
                    !titles[row, default: []].contains(where: { $0.overlaps(run) }), !Self.isAsked(run, row, page)
                else { continue }
                let digits = text.filter(\.isNumber).count
                let isName = link.words.isOrganization(text)
                guard digits <= 3, !text.contains("@"), !link.words.isDocumentTitle(text), !link.words.hasCredential(text),
                    !Self.isSentence(text)
                else {
                    continue
                }
                let height = Double(page.box(tokens)?.height ?? 0) / Double(layout.height)
                let weight = (isName ? 2.5 : 0) + min(height, 2.5) - 0.1 * Double(row) + (page.confidence(tokens) - 0.7)
                if weight > (best?.weight ?? 1.2) { best = (weight, text, tokens) }
            }
        }
        name = best?.text
        if let last = best?.tokens.last, let first = best?.tokens.first { isCut = Self.isCut(first, last, layout) }
        nameTokens = best?.tokens ?? []
        for index in page.labels.indices where page.labels[index].row < end {
            let label = page.labels[index]
            switch label.target {
            case .compound(.letterheadPhone): phone = phone ?? Self.read(index, .referrerPhone, link)
            case .compound(.letterheadFax): fax = fax ?? Self.read(index, .referrerFax, link)
            case .field(.recipientPhone), .field(.recipientFax): receives = true
            case .field(.referrerNPI) where label.section == nil:
                npi.formUnion(ZoneFinder(page: page).zones(of: index, lines: 1).flatMap(\.tokens))
            default: break
            }
        }
        if let line = (0..<end).lazy.compactMap({ ContactLine($0, link) }).first {
            phone = line.isTaggedBehind ? line.phone ?? phone : phone ?? line.phone
            fax = line.isTaggedBehind ? line.fax ?? fax : fax ?? line.fax
        }
        phone = phone ?? Self.office(link, rows: 0..<end)
        phone = phone ?? Self.desk(link, rows: 0..<end)
        for row in 0..<end where person.isEmpty {
            for run in layout.rows[row].runs {
                var tokens = run.map { layout.rows[row].tokens[$0] }.filter { !page.isLabel[$0] && !page.isOption[$0] }
                // A phone may follow on the same line.
                if let digits = tokens.firstIndex(where: { layout.tokens[$0].digitCount >= 3 }) { tokens = Array(tokens[..<digits]) }
                if (2...6).contains(tokens.count), link.words.isPerson(page.text(tokens)), !link.words.isOrganization(page.text(tokens)) {
                    person = tokens
                    break
                }
            }
        }
        guard name != nil || phone != nil || fax != nil else { return nil }
    }

    private static func read(_ index: Int, _ key: FieldKey, _ link: LinkReader) -> Candidate? {
        for zone in ZoneFinder(page: link.page).zones(of: index, lines: 1) where !zone.isEmpty && zone.relation != .below {
            if var found = CompoundReader(link: link, zone: zone).candidates(for: .field(key)).first {
                found.label = link.page.labels[index].text
                found.relation = .letterhead
                return found
            }
        }
        return nil
    }

    /// The number behind the word for the practice itself: `Office 478-555-0118`.
    private static func office(_ link: LinkReader, rows: Range<Int>) -> Candidate? {
        let page = link.page
        for index in page.labels.indices where rows.contains(page.labels[index].row) && page.labels[index].target == .none {
            let label = page.labels[index]
            let row = page.layout.rows[label.row]
            let next = label.range.upperBound
            guard link.names[label.name].shared.values.contains(.field(.referrerOrganization)), next < row.tokens.count,
                row.breaks[next] == .space, page.layout.tokens[row.tokens[next]].opensPhone, let found = read(index, .referrerPhone, link)
            else { continue }
            return found
        }
        return nil
    }

    /// The number behind the name of a desk or a line, whatever that is called: `Endoscopy desk 559-555-0150`.
    private static func desk(_ link: LinkReader, rows: Range<Int>) -> Candidate? {
        let layout = link.page.layout
        for row in rows {
            for run in layout.rows[row].runs {
                let tokens = run.map { layout.rows[row].tokens[$0] }
                guard
                    let at = tokens.firstIndex(where: {
                        ["desk", "line", "scheduling", "appointments"].contains(layout.tokens[$0].text.lowercased().filter(\.isLetter))
                    }), at <= 3, at + 1 < tokens.count, !tokens[...at].contains(where: { layout.tokens[$0].digitCount > 0 })
                else { continue }
                let number = Array(tokens[(at + 1)...].prefix(3))
                let zone = ValueZone(relation: .letterhead, lines: [number], box: link.page.box(number) ?? layout.rows[row].box)
                guard !number.contains(where: { link.page.isLabel[$0] }),
                    let found = CompoundReader(link: link, zone: zone).candidates(for: .field(.referrerPhone)).first
                else { continue }
                return found
            }
        }
        return nil
    }

    /// Whether words stand behind the colon of a label of no field, as `Fax ID: Old Town Family Pra` on the line that a machine prints.
    private static func isAsked(_ run: Range<Int>, _ row: Int, _ page: MarkedPage) -> Bool {
        page.labelsByRow[row, default: []].contains { index in
            let label = page.labels[index]
            return label.hasColon && label.target == .none && run.contains(label.range.lowerBound)
        }
    }

    /// What a patient's sticker in the corner of a letterhead says.
    private static let onStickers: Set<LabelTarget> = [.field(.patientMRN), .field(.patientDOB), .field(.patientSex)]

    private static func isCut(_ first: Int, _ last: Int, _ layout: PageLayout) -> Bool {
        let end = layout.place[last]
        let start = layout.place[first]
        let row = layout.rows[end.row]
        return end.position + 1 < row.tokens.count && row.breaks[end.position + 1] == .checkbox || row.breaks[start.position] == .checkbox
    }

    private static func isSentence(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count >= 5 && words.filter { $0.first?.isLowercase ?? false }.count * 2 > words.count
    }
}
