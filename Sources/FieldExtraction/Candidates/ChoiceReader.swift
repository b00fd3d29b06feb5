import ReferralModel

/// Reads the boxes that were ticked under the labels of a page.
struct ChoiceReader: Sendable {
    let link: LinkReader
    let knowledge: LabelKnowledge

    var page: MarkedPage { link.page }

    func read() -> [Candidate] {
        var owner = [Int?](repeating: nil, count: page.options.count)
        for index in page.options.indices { owner[index] = label(over: index) }
        var out: [Candidate] = []
        for (label, options) in Dictionary(grouping: page.options.indices, by: { owner[$0] }).sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }
        ) {
            let target = label.map { page.labels[$0].target }
            if case .field(let key) = target ?? .none, Self.chosen.contains(key) {
                out += read(key, options, label: label.map { page.labels[$0] })
            } else if target == .compound(.recipientParty) {
                out += recipient(options, label: label.map { page.labels[$0] })
            } else {
                out += unlabelled(options, hasLabel: label != nil)
            }
        }
        for label in page.labels.indices where !owner.contains(label) { out += crossed(page.labels[label]) }
        return out + procedures()
    }

    /// The word behind a lone cross where no box was seen: `Priority   X Routine   Urgent`, as brackets and typed forms have it.
    private func crossed(_ label: LabelMatch) -> [Candidate] {
        guard case .field(let key) = label.target, Self.chosen.contains(key) else { return [] }
        // A value may look like a label: the `F` of `M   X F`.
        let values = Set(knowledge.words(choosing: key).map(\.folded))
        func stop(on row: Int, from start: Int) -> Int {
            let next = page.labelsByRow[row, default: []].filter { !values.contains(Fold.bytes(page.labels[$0].text)) }
                .map { page.labels[$0].range.lowerBound }.filter { $0 >= start }
            return next.min() ?? page.layout.rows[row].tokens.count
        }
        var row = page.layout.rows[label.row]
        var behind = label.range.upperBound..<stop(on: label.row, from: label.range.upperBound)
        // Or they stand on the line below.
        if behind.isEmpty, label.row + 1 < page.layout.rows.count {
            row = page.layout.rows[label.row + 1]
            let start = row.tokens.indices.first { page.layout.tokens[row.tokens[$0]].box.x0 > label.box.x0 - page.layout.height } ?? 0
            guard row.box.y0 - label.box.y1 < 2 * page.layout.height else { return [] }
            behind = start..<max(start, stop(on: label.row + 1, from: start))
        }
        let crosses = behind.filter { ["x", "[x]", "(x)", "[x", "x]"].contains(page.layout.tokens[row.tokens[$0]].text.lowercased()) }
        guard crosses.count == 1, let cross = crosses.first, behind.count > 1 else { return [] }
        let words = (cross + 1..<behind.upperBound).prefix { $0 == cross + 1 || row.breaks[$0] == .space }.map { row.tokens[$0] }
        guard !words.isEmpty, let box = page.box([row.tokens[cross]] + words) else { return [] }
        let text = page.text(words)
        let content: FieldContent?
        switch key {
        case .patientInterpreter, .insuranceAuthRequired, .referrerSigned:
            content = Self.value(of: text, knowledge.yesNo).map { .bool($0.0 == "true") }
        case .referralUrgency, .referralType, .patientSex:
            content = Self.value(of: text, knowledge.choices[key, default: []]).map { .text($0.0) }
        default: content = link.reader.read(text, as: key, context: link.context).first?.content
        }
        guard let content else { return [] }
        return [
            Candidate(
                key: key, content: content, raw: text, page: page.number, tokens: words, box: box, relation: .inline, source: .ocr,
                label: label.text, labelQuality: label.quality, plausibility: 0.8, wordConfidence: page.confidence(words),
                lowestConfidence: page.lowestConfidence(words))
        ]
    }

    /// Fields that forms give boxes for.
    private static let chosen: Set<FieldKey> = [
        .patientInterpreter, .insuranceAuthRequired, .referrerSigned, .referralUrgency, .referralType, .patientSex, .referralSpecialty,
        .recipientSpecialty,
        .referralService, .patientLanguage, .insurancePlan, .recipientName, .recipientOrganization, .insurancePayer, .insuranceHolder,
    ]

    // MARK: What was ticked

    private func read(_ key: FieldKey, _ options: [Int], label: LabelMatch?) -> [Candidate] {
        let ticked = options.filter { page.options[$0].checkbox.isChecked }
        switch key {
        case .patientInterpreter, .insuranceAuthRequired, .referrerSigned:
            return choose(key, ticked, among: options, words: knowledge.yesNo, label: label) { .bool($0 == "true") }
        case .referralType where tells(.referralUrgency, options) && !tells(.referralType, options):
            return read(.referralUrgency, options, label: label)
        case .referralUrgency, .referralType, .patientSex:
            return choose(key, ticked, among: options, words: knowledge.choices[key, default: []], label: label) { .text($0) }
        case .referralSpecialty, .recipientSpecialty, .referralService, .patientLanguage, .insurancePlan, .recipientName,
            .recipientOrganization,
            .insurancePayer, .insuranceHolder:
            guard ticked.count == 1, let one = ticked.first else { return [] }
            let option = page.options[one]
            // `Request for:  ☐ New referral  ☐ Second opinion` asks what kind of referral it is.
            if key == .referralService, tells(.referralType, options) { return read(.referralType, options, label: label) }
            // Yes and no answer another question, and an exam with its code is ordered by that.
            guard !knowledge.yesNo.contains(where: { $0.folded == Fold.bytes(option.text) }),
                key != .referralService || code(option) == nil,
                let reading = link.reader.read(option.text, as: key, context: link.context).first
            else { return [] }
            return [candidate(key, reading.content, option, ticked: ticked, among: options, label: label, quality: 1)]
        default: return []
        }
    }

    /// Whether all boxes of a group name values of a field, and more than one of them: `Request type   ☐ Standard   ☐ Urgent` asks how
    /// urgent it is.
    private func tells(_ key: FieldKey, _ options: [Int]) -> Bool {
        let values = options.map { Self.value(of: page.options[$0].text, knowledge.choices[key, default: []])?.0 }
        return !values.contains(nil) && Set(values).count >= 2
    }

    /// Who was ticked in a list of those that a referral can go to.
    private func recipient(_ options: [Int], label: LabelMatch?) -> [Candidate] {
        let ticked = options.filter { page.options[$0].checkbox.isChecked }
        guard ticked.count == 1, let one = ticked.first else { return [] }
        let option = page.options[one]
        let key: FieldKey
        if link.words.isOrganization(option.text) {
            key = .recipientOrganization
        } else if link.words.isPerson(option.text) {
            key = .recipientName
        } else {
            return []
        }
        guard let reading = link.reader.read(option.text, as: key, context: link.context).first else { return [] }
        return [candidate(key, reading.content, option, ticked: ticked, among: options, label: label, quality: 1)]
    }

    /// The value of the one ticked option; nothing when none or several with different values are ticked.
    func choose(
        _ key: FieldKey, _ ticked: [Int], among options: [Int], words: [(folded: [UInt8], value: String)], label: LabelMatch?,
        content: (String) -> FieldContent
    ) -> [Candidate] {
        var values: [(value: String, quality: Double, option: TickOption)] = []
        for index in ticked {
            if let (value, quality) = Self.value(of: page.options[index].text, words) {
                values.append((value, quality, page.options[index]))
            }
        }
        if ticked.isEmpty, let label, let found = unframed(key, among: options, words: words, label: label, content: content) {
            return [found]
        }
        guard let first = values.first, values.allSatisfy({ $0.value == first.value }) else { return [] }
        return [candidate(key, content(first.value), first.option, ticked: ticked, among: options, label: label, quality: first.quality)]
    }

    /// The option whose box was not seen while the boxes of all others were, and are empty: a cross has made its box unlike a box.
    private func unframed(
        _ key: FieldKey, among options: [Int], words: [(folded: [UInt8], value: String)], label: LabelMatch,
        content: (String) -> FieldContent
    ) -> Candidate? {
        let known = Set(options.compactMap { Self.value(of: page.options[$0].text, words)?.0 })
        guard !known.isEmpty else { return nil }
        var found: [(value: String, token: Int)] = []
        for row in Set(options.map { page.options[$0].row }).sorted() {
            let line = page.layout.rows[row]
            let from = options.filter { page.options[$0].row == row }.map { page.options[$0].checkbox.box.x0 }.min() ?? 0
            let to = options.filter { page.options[$0].row == row }.compactMap { page.box(page.options[$0].tokens)?.x1 }.max() ?? 0
            for token in line.tokens where !page.isOption[token] && !page.isLabel[token] {
                let box = page.layout.tokens[token].box
                guard box.x1 > from - 12 * page.layout.height, box.x0 < to + 8 * page.layout.height, box.x0 >= label.box.x0 else {
                    continue
                }
                let text = page.layout.tokens[token].text
                for skip in 0..<min(4, text.count) {
                    let rest = String(text.dropFirst(skip))
                    guard skip == 0 || rest.first?.isUppercase ?? false, let word = words.first(where: { $0.folded == Fold.bytes(rest) })
                    else { continue }
                    if !known.contains(word.value) { found.append((word.value, token)) }
                    break
                }
            }
        }
        guard let only = found.first, found.allSatisfy({ $0.value == only.value }) else { return nil }
        let token = page.layout.tokens[only.token]
        return Candidate(
            key: key, content: content(only.value), raw: token.text, page: page.number, tokens: [only.token], box: token.box,
            relation: .checkbox, source: .checkbox,
            label: label.text, labelQuality: label.quality, fit: 0.55, plausibility: 0.4, wordConfidence: 0.8, lowestConfidence: 0.4)
    }

    func candidate(
        _ key: FieldKey, _ content: FieldContent, _ option: TickOption, ticked: [Int], among options: [Int], label: LabelMatch?,
        quality: Double
    ) -> Candidate {
        let lowest = options.map { page.options[$0].checkbox.confidence }.min() ?? option.checkbox.confidence
        return Candidate(
            key: key, content: content, raw: option.text, page: page.number, tokens: [], box: option.checkbox.box, relation: .checkbox,
            source: .checkbox,
            label: label?.text, labelQuality: label?.quality ?? 0.8, fit: ticked.count == 1 ? 1 : 0.6, plausibility: quality,
            wordConfidence: option.checkbox.confidence, lowestConfidence: lowest)
    }

    /// The value that the words beside a box stand for.
    static func value(of text: String, _ words: [(folded: [UInt8], value: String)]) -> (String, Double)? {
        let folded = Fold.bytes(text)
        guard !folded.isEmpty else { return nil }
        if let exact = words.first(where: { $0.folded == folded }) { return (exact.value, 1) }
        // `Soon / urgent` is not `non-urgent` with two letters wrong: words that are right one by one go before those that nearly are.
        if let told = oneOfParts(text, words, exactly: true) { return told }
        var best: (String, Double)?
        for word in words where word.folded.count >= 4 && isDenied(word.folded) == isDenied(folded) {
            let limit = NameIndex.allowedErrors(word.folded.count)
            let errors = Fold.distance(word.folded, folded, limit: limit)
            if errors <= limit, 1 - 0.1 * Double(errors) > best?.1 ?? 0 { best = (word.value, 1 - 0.1 * Double(errors)) }
        }
        if let best { return best }
        // `Routine (next available)`, `Urgent/Expedited`: the first word decides.
        let first = Fold.bytes(text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first ?? "")
        if first.count >= 4, let word = words.first(where: { $0.folded == first }) { return (word.value, 0.9) }
        for word in words where word.folded.count >= 6 && first.count >= 5 && Fold.distance(word.folded, first, limit: 1) <= 1 {
            return (word.value, 0.8)
        }
        return oneOfParts(text, words)
    }

    /// What one of a few words says where no other says something else: `Sí/Yes`, `M / Hombre`, `Today (emergent)`.
    private static func oneOfParts(
        _ text: String, _ words: [(folded: [UInt8], value: String)], exactly: Bool = false
    ) -> (String, Double)? {
        var parts = text.split { !$0.isLetter && !$0.isNumber }.map { Fold.bytes(String($0)) }
        // `Non-urgent, standard`.
        for at in parts.indices.dropLast().reversed() where denials.contains(parts[at]) {
            let whole = parts[at] + parts[at + 1]
            if words.contains(where: { $0.folded == whole }) { parts.replaceSubrange(at...at + 1, with: [whole]) }
        }
        guard (2...4).contains(parts.count) else { return nil }
        let values = Set(
            parts.compactMap { part in
                words.first {
                    $0.folded == part
                        || !exactly && part.count >= 5 && $0.folded.count >= 6 && Fold.distance($0.folded, part, limit: 1) <= 1
                }?
                .value
            })
        // `Not urgent` is no urgency; `No, English` is an answer to a question with yes or no.
        let isDenied = parts.contains { part in denials.contains(part) && !words.contains { $0.folded == part } }
        guard values.count == 1, let value = values.first, !isDenied else { return nil }
        return (value, 0.85)
    }

    /// Whether a word begins with its own denial: `non-urgent`.
    private static func isDenied(_ folded: [UInt8]) -> Bool {
        folded.count >= 7 && denials.contains { $0.count == 3 && folded.starts(with: $0) }
    }

    private static let denials: Set<[UInt8]> = [Fold.bytes("no"), Fold.bytes("not"), Fold.bytes("non"), Fold.bytes("never")]
}
