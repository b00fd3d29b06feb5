import NormalForms
import ReferralModel

/// Reads what stands under the labels of a page into candidates for fields.
struct LinkReader: Sendable {
    let page: MarkedPage
    let knowledge: LabelKnowledge
    var names: [LabelName] { knowledge.names }
    let words: PartyWords
    let reader: ValueReader
    let context: ReadingContext
    let isCover: Bool

    /// What the labels of the page give.
    struct Result: Sendable {
        var candidates: [Candidate] = []
        /// What nothing but the words around it speaks for, see ``StretchReader``.
        var inPlace: [Candidate] = []
        var pairs: [PrintedPair] = []
        /// Fields whose label stands there, with the place of their value.
        var seen: [FieldKey: [Seen]] = [:]
    }

    /// A label of a field and what was found at the place of its value.
    struct Seen: Sendable {
        var box: BoundingBox
        var hasInk: Bool
        var text: String
        var confidence: Double
        var wasRead: Bool
        var relation: Relation
        var label: String
        var labelQuality: Double
    }

    func read() -> Result {
        var result = Result()
        for index in page.labels.indices { read(index, into: &result) }
        return result
    }

    private func read(_ index: Int, into result: inout Result) {
        let label = page.labels[index]
        let lines = label.target.lines
        let zones = ZoneFinder(page: page).zones(of: index, lines: lines)
        if let first = zones.first(where: { !$0.isEmpty }), !label.isHeading || label.target != .none {
            result.pairs.append(
                PrintedPair(label: label.text.trimmed { $0 == ":" || $0 == " " }, value: page.text(first.tokens), page: page.number))
        }
        guard label.target != .none, !isMutedByCover(label.target) else { return }
        // What the small print tells to do is said of anybody: `Fax completed form to 319-555-0191. Use black ink.`
        let isInSentence = !label.hasColon && page.layout.isProse(row: label.row, at: label.range.lowerBound)
        var found: [Candidate] = []
        for (rank, zone) in zones.enumerated() where !zone.isEmpty {
            var more = candidates(in: zone, for: label.target, under: label)
            for i in more.indices {
                if isCover { more[i].relation = .cover }
                // The day it was sent is mostly that of the referral, but nobody says so.
                if isCover, more[i].key == .referralDate { more[i].isGuess = true }
                if rank > 0, !zone.isSecondary { more[i].fit *= zones[0].isEmpty ? 1 : 0.45 }
                if zone.relation != .inline, label.hasColon, zone.relation == .below { more[i].fit *= 0.7 }
                if !names[label.name].shared.isEmpty, label.section == nil { more[i].fit *= 0.8 }
                if isInSentence { more[i].fit *= 0.5 }
                if more[i].key == .patientMRN, label.composed == nil, knowledge.accounts.contains(names[label.name].folded) {
                    more[i].fit *= 0.7
                }
            }
            // A label of several meanings asks for the specialty or the service only where one stands: `Department: Clinic East`.
            if !names[label.name].shared.isEmpty {
                more.removeAll { !$0.isKnown && [.referralSpecialty, .recipientSpecialty, .referralService].contains($0.key) }
            }
            // Behind boxes to tick stand their words: the boxes answer, not the rest of such words.
            if isBehindOptions(zone, label) { more.removeAll { $0.key.type.isChoice } }
            // Beside the codes stands what they mean.
            if isTitleBesideCodes(index) { for i in more.indices { more[i].fit *= 0.3 } }
            if label.target == .field(.referralReason), label.composed != nil && isListOfCodes(zone) || isDiagnosis(zone) {
                for i in more.indices { more[i].fit *= 0.3 }
            }
            if isRemark(label) { more.removeAll { $0.key.type == .paragraph } }
            if zone.relation == .cellRight || zone.relation == .inline, !label.hasColon, isLabelMisread(zone, beside: label) {
                for i in more.indices { more[i].fit *= 0.15 }
            }
            found += more
            if rank == 0, !more.isEmpty { break }
        }
        result.candidates += found + secondPhone(behind: found, of: label)
        for key in label.target.keys {
            guard let zone = zones.first(where: { !$0.isEmpty }) ?? zones.first else { continue }
            let ink = page.layout.page.inkRegions.contains {
                !$0.box.intersection(zone.box).isEmpty && 2 * $0.box.intersection(zone.box).height > min($0.box.height, zone.box.height)
            }
            result.seen[key, default: []].append(
                Seen(
                    box: zone.box, hasInk: ink, text: page.text(zone.tokens), confidence: page.confidence(zone.tokens),
                    wasRead: !found.isEmpty, relation: zone.relation, label: label.text, labelQuality: label.quality))
        }
    }

    /// What a zone holds as `target`, under a label that asks for it.
    func candidates(in zone: ValueZone, for target: LabelTarget, under label: LabelMatch) -> [Candidate] {
        CompoundReader(link: self, zone: zone, lastFirst: label.asksLastFirst, faxFirst: label.asksFaxFirst).candidates(for: target).map {
            var found = $0
            found.label = label.text
            found.labelQuality *= label.quality
            return found
        }
    }

    /// A second number behind the one that a label asks for, in the next place of its line: `Call patient at | 509-555-0172 | 509-555-0198`.
    private func secondPhone(behind found: [Candidate], of label: LabelMatch) -> [Candidate] {
        guard label.target == .field(.patientPhone), let first = found.first, let last = first.tokens.last,
            page.layout.place[last].row == label.row
        else { return [] }
        let row = page.layout.rows[label.row]
        let start = page.layout.place[last].position + 1
        guard start < row.tokens.count, row.breaks[start] == .rule || row.breaks[start] == .gap,
            let run = row.runs.first(where: { $0.lowerBound == start }), run.count <= 3
        else { return [] }
        let tokens = run.map { row.tokens[$0] }
        guard !tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }), let box = page.box(tokens) else { return [] }
        let zone = ValueZone(relation: first.relation, lines: [tokens], box: box)
        guard var second = candidate(page.text(tokens), as: .patientPhoneAlt, tokens: tokens, zone: zone) else { return [] }
        second.label = label.text
        second.labelQuality = label.quality
        second.fit = 0.7
        return [second]
    }

    /// Whether a box to tick stands between a label and words further right on its line.
    private func isBehindOptions(_ zone: ValueZone, _ label: LabelMatch) -> Bool {
        guard let first = zone.lines.first?.first, page.layout.place[first].row == label.row else { return false }
        let row = page.layout.rows[label.row]
        let between = label.range.upperBound..<max(label.range.upperBound, page.layout.place[first].position)
        return between.contains { page.isOption[row.tokens[$0]] }
    }

    /// Whether a label for the reason is the title of the column beside that of the diagnoses.
    private func isTitleBesideCodes(_ index: Int) -> Bool {
        let label = page.labels[index]
        guard label.target == .field(.referralReason), !label.hasColon else { return false }
        let others = page.labelsByRow[label.row, default: []].map { page.labels[$0] }
        return others.contains { $0.target == .field(.referralDiagnoses) && !$0.hasColon } && page.isColumnTitle(label)
    }

    /// Numbered diagnoses with their codes, `1) Calculus of kidney [N20.0]`, tell what the patient has and not why he is sent.
    private func isListOfCodes(_ zone: ValueZone) -> Bool {
        guard let line = zone.lines.first, let first = line.first, page.layout.tokens[first].digitCount > 0,
            page.layout.tokens[first].text.count <= 3
        else { return false }
        return line.contains { token in
            let word = page.layout.tokens[token].text
            return word.hasPrefix("[") || word.hasPrefix("(")
        }
    }

    /// A code and what it means, alone on one line, tell as little.
    private func isDiagnosis(_ zone: ValueZone) -> Bool {
        guard zone.lines.count == 1, let line = zone.lines.first, (2...14).contains(line.count), let first = line.first,
            let last = line.last
        else { return false }
        let hasCode = [first, last].contains { token in
            ValueReader.isShapedAsDiagnosis(page.layout.tokens[token].text.trimmed { "()[],;:".contains($0) })
        }
        return hasCode
            && reader.read(page.text(line), as: .referralDiagnoses, context: context).first.map { $0.isKnown || $0.repairs == 0 } ?? false
    }

    /// In brackets behind other words a label only remarks on them: `Follow up after consult (Reason: recheck)`.
    private func isRemark(_ label: LabelMatch) -> Bool { label.text.hasPrefix("(") && !label.startsRun }

    /// Whether the words beside a label are the next label, a letter or two wrong: where labels stand over their values.
    private func isLabelMisread(_ zone: ValueZone, beside label: LabelMatch) -> Bool {
        guard let line = zone.lines.first, line.count <= 3, page.layout.grid.cell(around: label.box) != nil else { return false }
        let text = page.text(line)
        guard text.filter(\.isNumber).isEmpty, knowledge.isNearName(line.flatMap { page.layout.tokens[$0].folded }) else { return false }
        // Words stand below the label: its value is there.
        let below = BoundingBox(label.box.x0, label.box.y1, label.box.x1 + 4 * page.layout.height, label.box.y1 + 2 * page.layout.height)
        return page.layout.tokens.indices.contains { !page.isLabel[$0] && below.containsCenter(of: page.layout.tokens[$0].box) }
    }

    /// A cover sheet tells who sends and who receives; its date and its comments are its own.
    private func isMutedByCover(_ target: LabelTarget) -> Bool {
        guard isCover else { return false }
        switch target {
        case .field(.referrerPhone), .field(.referrerFax), .field(.recipientPhone), .field(.recipientFax), .field(.referrerOrganization),
            .field(.recipientOrganization), .field(.recipientName), .compound(.recipientParty), .compound(.referrerParty), .compound(.date):
            return false
        default: return true
        }
    }

    /// A line without a label of its own as the value of a field, without the comma that ends it.
    func unlabelled(_ line: [Int], as key: FieldKey) -> Candidate? {
        guard let box = page.box(line) else { return nil }
        let zone = ValueZone(relation: .unlabelled, lines: [line], box: box)
        return candidate(page.text(line).trimmed { ",;".contains($0) }, as: key, tokens: line, zone: zone)
    }

    /// A list of codes with the words that hold them; nothing when there are none.
    func codes(_ key: FieldKey, _ items: [String], _ tokens: [Int], relation: Relation, source: FieldValue.Source) -> [Candidate] {
        guard let box = page.box(tokens) else { return [] }
        return [
            Candidate(
                key: key, content: .list(items), raw: page.text(tokens), page: page.number, tokens: tokens, box: box, relation: relation,
                source: source, wordConfidence: page.confidence(tokens), lowestConfidence: page.lowestConfidence(tokens))
        ]
    }

    /// A candidate for `key` from some words, when the reader accepts them.
    func candidate(_ text: String, as key: FieldKey, tokens: [Int], zone: ValueZone) -> Candidate? {
        guard let reading = reader.read(text, as: key, context: context).first else { return nil }
        return Candidate(
            key: key, content: reading.content, raw: text, page: page.number, tokens: tokens, box: page.box(tokens) ?? zone.box,
            relation: zone.relation,
            source: page.layout.page.source == .textLayer ? .textLayer : .ocr, repairs: reading.repairs, plausibility: reading.plausibility,
            isKnown: reading.isKnown,
            wordConfidence: page.confidence(tokens), lowestConfidence: page.lowestConfidence(tokens))
    }
}

extension LabelTarget {
    /// How many lines a value under such a label can have.
    var lines: Int {
        switch self {
        case .field(.referralReason), .compound(.comments): 12
        case .field(.referralDiagnoses), .field(.referralProcedures), .compound(.order): 6
        case .compound(.patientAddress), .field(.patientStreet): 3
        case .compound(.patientBlock), .compound(.referrerBlock), .compound(.recipientBlock): 7
        case .field(.referrerOrganization), .field(.recipientOrganization), .compound(.referrerParty), .compound(.recipientParty),
            .field(.referralService),
            .compound(.secondInsurance), .field(.insurancePayer), .field(.patientEmail), .compound(.patientName), .field(.referrerName),
            .field(.recipientName):
            2
        default: 1
        }
    }
}
