import ReferralModel

/// Values that need no label to be known: a diagnosis code with its own description behind it, an address of mail.
struct LooseReader: Sendable {
    let link: LinkReader

    func read(known: Set<FieldKey>) -> [Candidate] {
        (known.contains(.referralDiagnoses) ? [] : checked(.referralDiagnoses) + diagnoses())
            + (known.contains(.patientEmail) ? [] : emails())
            + (known.contains(.referralUrgency) ? [] : badge())
            + (known.contains(.referralSpecialty) ? [] : specialty()) + (known.contains(.referralProcedures) ? [] : procedures())
    }

    /// Candidates with the one payer that the page names alone in a cell or a column, where none of the labels led to one that `Models/`
    /// knows: what those led to is hardly a payer then.
    func withPayer(_ candidates: [Candidate]) -> [Candidate] {
        guard !candidates.contains(where: { $0.key == .insurancePayer && $0.isKnown }) else { return candidates }
        var taken: Set<Int> = []
        for other in candidates where other.key != .insurancePayer { taken.formUnion(other.tokens) }
        let found = link.page.layout.rows.flatMap { row in
            row.runs.compactMap { run -> Candidate? in
                let tokens = run.map { row.tokens[$0] }
                let isFree = tokens.allSatisfy { !link.page.isLabel[$0] && !link.page.isOption[$0] && !taken.contains($0) }
                guard isFree, tokens.count <= 8 else { return nil }
                return link.unlabelled(tokens, as: .insurancePayer).flatMap { $0.isKnown && $0.repairs == 0 ? $0 : nil }
            }
        }
        guard let payer = found.first, found.allSatisfy({ $0.compared == payer.compared }) else { return candidates }
        return candidates.map { candidate in
            var candidate = candidate
            if candidate.key == .insurancePayer { candidate.fit *= 0.4 }
            return candidate
        } + [payer]
    }

    private func diagnoses() -> [Candidate] {
        let layout = link.page.layout
        var found: [String] = []
        var tokens: [Int] = []
        for row in layout.rows {
            for (position, token) in row.tokens.enumerated() where !link.page.isOption[token] && layout.tokens[token].digitCount >= 2 {
                guard let reading = link.reader.read(link.page.text([token]), as: .referralDiagnoses, context: link.context).first else {
                    continue
                }
                // The description stands behind the code, or before it as in `1. Dizziness and giddiness  ICD-10: R42`.
                let behind = link.page.text(row.tokens[position...].prefix(9).dropFirst().map { $0 })
                let before = link.page.text(row.tokens[..<position].suffix(9).map { $0 })
                let codes = [behind, before].compactMap { words -> String? in
                    guard words.filter(\.isLetter).count >= 4,
                        let described = link.reader.read(
                            link.page.text([token]) + " " + words, as: .referralDiagnoses, context: link.context
                        )
                        .first, described.plausibility >= 0.99
                    else { return nil }
                    return described.content.items.first
                }
                guard let code = codes.first, reading.content.items.first == code || reading.repairs > 0 else { continue }
                if !found.contains(code) { found.append(code) }
                tokens.append(token)
            }
        }
        return codes(.referralDiagnoses, found, tokens, source: .ocr)
    }

    /// `Gastroenterology consult` on a slip, `Referral to Dermatology` in a title.
    private func specialty() -> [Candidate] {
        let layout = link.page.layout
        for row in layout.rows {
            // The whole line, or what opens it with something else at its far end.
            for part in [row.tokens.indices, row.runs.first ?? 0..<0] where (2...5).contains(part.count) {
                let words = part.map { row.tokens[$0] }
                let at = words.indices.dropFirst().first {
                    let word = layout.tokens[words[$0]].text.lowercased().filter(\.isLetter)
                    return ["consult", "consultation", "referral", "eval", "evaluation"].contains(word)
                }
                if let at, let found = specialty(Array(words[..<at]), relation: .unlabelled) { return [found] }
            }
        }
        for row in layout.rows where row.box.midY < 0.2 * Double(layout.page.geometry.readingHeight) {
            // A headline in larger print that opens with a specialty and goes on in small letters: `Neurology - convert to visit`.
            guard (2...6).contains(row.tokens.count), 4 * row.height > 5 * layout.height,
                let small = row.tokens.firstIndex(where: { layout.tokens[$0].startsLowercase }), small > 0,
                row.tokens[small...].allSatisfy({ layout.tokens[$0].startsLowercase })
            else { continue }
            let opening = row.tokens[..<small].filter { layout.tokens[$0].text.contains(where: \.isLetter) }
            if let found = specialty(Array(opening), relation: .unlabelled) { return [found] }
        }
        return besideRequest()
    }

    /// The specialty before or behind what is asked for: `Request for Podiatry Consultation in the Case of`, `Consultation Cardiology`,
    /// `New patient for cardiology`.
    func besideRequest() -> [Candidate] {
        let layout = link.page.layout
        let asked = link.knowledge.foldedPhrases("asked_of_specialty")
        let joints: Set<[UInt8]> = [Fold.bytes("to"), Fold.bytes("for"), Fold.bytes("with")]
        for row in layout.rows where row.box.midY < 0.5 * Double(layout.page.geometry.readingHeight) {
            let words = row.tokens.map { layout.tokens[$0].folded }
            let isFree = row.tokens.map { !link.page.isOption[$0] && !link.page.isLabel[$0] }
            for at in words.indices where asked.contains(words[at]) {
                var places: [Range<Int>] = []
                let next = at + 1 < words.count && joints.contains(words[at + 1]) ? at + 2 : at + 1
                for end in stride(from: min(next + 4, words.count), to: next, by: -1) { places.append(next..<end) }
                // Words before it in capitals belong to it: `Pediatric Eye Care Consult`.
                places += (max(0, at - 4)..<at).filter { start in
                    start == 0 || row.breaks[start] != .space || layout.tokens[row.tokens[start - 1]].startsLowercase
                        || layout.tokens[row.tokens[start - 1]].endsWithColon
                }.map { $0..<at }
                for place in places
                where place.allSatisfy({ isFree[$0] }) && !place.dropFirst().contains(where: { row.breaks[$0] == .rule }) {
                    if let found = specialty(place.map { row.tokens[$0] }, relation: .unlabelled) { return [found] }
                }
            }
        }
        return []
    }

    /// A word beside the title that says how soon, as a stamp or a badge there does.
    private func badge() -> [Candidate] {
        let layout = link.page.layout
        let words = link.knowledge.choices[.referralUrgency, default: []]
        func value(_ tokens: [Int]) -> String? {
            let folded = tokens.flatMap { layout.tokens[$0].folded }
            return words.first { $0.folded == folded }?.value
        }
        let head = layout.rows.filter { $0.box.midY < Self.titles * Double(layout.page.geometry.readingHeight) }
        let said = head.flatMap(\.tokens).filter { value([$0]) != nil }
        let found = head.flatMap { row in
            row.runs.compactMap { run -> (tokens: [Int], value: String)? in
                let tokens = run.map { row.tokens[$0] }
                guard tokens.count <= 2, !tokens.contains(where: { link.page.isOption[$0] || link.page.isLabel[$0] }) else { return nil }
                return value(tokens).map { (tokens, $0) }
            }
        }
        // Several are a list to choose from.
        guard found.count == 1, said.count <= 1, let (tokens, value) = found.first, let box = link.page.box(tokens) else { return [] }
        return [
            Candidate(
                key: .referralUrgency, content: .text(value), raw: link.page.text(tokens), page: link.page.number, tokens: tokens, box: box,
                relation: .unlabelled, source: .ocr, wordConfidence: link.page.confidence(tokens),
                lowestConfidence: link.page.lowestConfidence(tokens))
        ]
    }

    /// Share of a page's height in which its titles stand.
    private static let titles = 0.13

    /// Words that are a specialty which `Models/` knows.
    private func specialty(_ tokens: [Int], relation: Relation) -> Candidate? {
        guard let box = link.page.box(tokens) else { return nil }
        let zone = ValueZone(relation: relation, lines: [tokens], box: box)
        let found = link.candidate(link.page.text(tokens), as: .referralSpecialty, tokens: tokens, zone: zone)
        return found.flatMap { $0.isKnown ? $0 : nil }
    }

    private func codes(_ key: FieldKey, _ items: [String], _ tokens: [Int], source: FieldValue.Source) -> [Candidate] {
        link.codes(key, items, tokens, relation: .unlabelled, source: source)
    }

    /// Those of boxes that are ticked, or else all that are named, but for those of boxes that are not ticked.
    private func procedures() -> [Candidate] {
        let ticked = ticked()
        guard ticked.isEmpty else { return ticked }
        let left = Set(link.page.options.filter { !$0.checkbox.isChecked }.flatMap(\.tokens))
        let words = link.page.layout.rows.flatMap(\.tokens).filter { !left.contains($0) }
        return NamedCodes(link: link).procedures(in: words, relation: .unlabelled)
    }

    /// The codes printed behind the boxes that are ticked: `☒ 12-lead ECG   93000`.
    private func ticked() -> [Candidate] {
        let layout = link.page.layout
        let options = link.page.options
        guard options.count >= 3, 2 * options.filter(\.checkbox.isChecked).count <= options.count else { return [] }
        var items: [String] = []
        var tokens: [Int] = []
        for option in options where option.checkbox.isChecked {
            let row = layout.rows[option.row]
            guard let last = option.tokens.last else { continue }
            let behind = row.tokens.indices.filter { layout.tokens[row.tokens[$0]].box.x0 > layout.tokens[last].box.x0 }
            // The code stands in the option's words or is the next thing behind them.
            let near =
                option.tokens + behind.prefix(1).filter { row.breaks[$0] != .rule && row.breaks[$0] != .checkbox }.map { row.tokens[$0] }
            guard let code = near.first(where: { layout.tokens[$0].text.count == 5 && layout.tokens[$0].digitCount >= 4 }),
                let read = link.reader.read(layout.tokens[code].text, as: .referralProcedures, context: link.context).first,
                let item = read.content.items.first, !items.contains(item)
            else { continue }
            items.append(item)
            tokens.append(code)
        }
        return codes(.referralProcedures, items, tokens, source: .checkbox)
    }

    /// The codes of the boxes that are ticked among several with codes: `☒ K59.00 Constipation`.
    private func checked(_ key: FieldKey) -> [Candidate] {
        func code(_ option: TickOption) -> (token: Int, item: String)? {
            for token in [option.tokens.first, option.tokens.last].compactMap({ $0 }) {
                let word = link.page.layout.tokens[token]
                guard word.digitCount >= 2, word.text.first?.isLetter ?? false,
                    let item = link.reader.read(word.text, as: key, context: link.context).first?.content.items.first
                else { continue }
                return (token, item)
            }
            return nil
        }
        let coded = link.page.options.compactMap { option in code(option).map { (option, $0) } }
        let ticked = coded.filter(\.0.checkbox.isChecked).map(\.1)
        guard coded.count >= 3, 2 * ticked.count <= coded.count, !ticked.isEmpty else { return [] }
        return codes(key, ticked.map(\.item), ticked.map(\.token), source: .checkbox)
    }

    private func emails() -> [Candidate] {
        let layout = link.page.layout
        let from = layout.page.geometry.readingHeight / 6
        for row in layout.rows where row.box.y0 > from {
            for (position, token) in row.tokens.enumerated() where layout.tokens[token].text.contains("@") {
                // A blank within the address is an error of reading, unless the label stands before it.
                let isLabel =
                    position > 0
                    && ["email", "emall", "mall"].contains { layout.tokens[row.tokens[position - 1]].folded == Fold.bytes($0) }
                let before =
                    position > 0 && !isLabel && row.breaks[position] == .space ? [[row.tokens[position - 1], token], [token]] : [[token]]
                for tokens in before {
                    let zone = ValueZone(relation: .unlabelled, lines: [tokens], box: link.page.box(tokens) ?? row.box)
                    if let found = link.candidate(link.page.text(tokens), as: .patientEmail, tokens: tokens, zone: zone) { return [found] }
                }
            }
        }
        return []
    }
}
