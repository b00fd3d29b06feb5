import ReferralModel

/// Names of patients, taken apart.
extension CompoundReader {
    func name(_ text: String, tokens: [Int]) -> [Candidate] {
        if let both = nameAndSex(text, tokens) ?? nameBeforeSex(tokens) { return both }
        // One word that no name has in it makes the whole a sentence.
        guard !link.reader.implausible.refuses(text, as: .referrerName), let name = PersonName(text, lastFirst: lastFirst) else {
            return []
        }
        return parts(name, tokens: tokens)
    }

    /// `Calloway, Ruth (F)`: the name, and the sex in brackets behind it. Nil where there are no such brackets.
    private func nameAndSex(_ text: String, _ tokens: [Int]) -> [Candidate]? {
        guard let last = tokens.last, tokens.count > 1, page.layout.tokens[last].text.hasPrefix("("), text.hasSuffix(")"),
            let open = text.lastIndex(of: "("),
            let (sex, _) = ChoiceReader.value(
                of: String(text[open...]).filter(\.isLetter), link.knowledge.choices[.patientSex, default: []])
        else { return nil }
        let found = link.candidate(sex, as: .patientSex, tokens: [last], zone: zone)
        return name(String(text[..<open]).trimmed { $0 == " " || $0 == "," }, tokens: Array(tokens.dropLast())) + (found.map { [$0] } ?? [])
    }

    /// `Ruth Calloway, female` and `Calloway, Ruth 45 y/o male`: the name, and the sex behind it. Nil where nothing of the kind follows.
    func nameBeforeSex(_ tokens: [Int]) -> [Candidate]? {
        let words = link.knowledge.choices[.patientSex, default: []]
        func sex(_ at: Int) -> String? {
            let word = page.layout.tokens[tokens[at]]
            guard word.text.count(where: \.isLetter) >= 4 else { return nil }
            return words.first { $0.folded == word.folded }?.value
        }
        guard let place = tokens.indices.dropFirst(2).first(where: { sex($0) != nil }), let value = sex(place) else { return nil }
        let end = tokens[..<place].firstIndex { page.layout.tokens[$0].digitCount > 0 } ?? place
        guard end >= 2, place - end <= 2 else { return nil }
        let found = link.candidate(value, as: .patientSex, tokens: [tokens[place]], zone: zone)
        let own = Array(tokens[..<end])
        return name(page.text(own).trimmed { $0 == " " || $0 == "," }, tokens: own) + (found.map { [$0] } ?? [])
    }

    func parts(_ name: PersonName, tokens: [Int]) -> [Candidate] {
        [(FieldKey.patientLastName, name.last), (.patientFirstName, name.first), (.patientMiddleName, name.middle ?? "")].compactMap {
            key, text in
            text.isEmpty ? nil : link.candidate(text, as: key, tokens: pick(text, of: tokens), zone: zone)
        }
    }

    /// The words of `tokens` that `text` was taken from.
    func pick(_ text: String, of tokens: [Int]) -> [Int] {
        let wanted = Set(text.split(separator: " ").map { Fold.bytes($0) })
        let found = tokens.filter { wanted.contains(page.layout.tokens[$0].folded) }
        return found.isEmpty ? tokens : found
    }

    func given() -> [Candidate] {
        let text = page.text(firstLine).trimmed { ",;:.|_/ ".contains($0) }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "," }).map(String.init)
        guard let first = words.first, words.count <= 4 else { return [] }
        var out = link.candidate(first, as: .patientFirstName, tokens: pick(first, of: firstLine), zone: zone).map { [$0] } ?? []
        let middle = words.dropFirst().joined(separator: " ")
        if !middle.isEmpty, let found = link.candidate(middle, as: .patientMiddleName, tokens: pick(middle, of: firstLine), zone: zone) {
            out.append(found)
        }
        return out
    }
}
