import ReferralModel

/// What stands line by line under a label that asks for everything at once: `Patient name, address, telephone and member ID`.
struct ContactBlock {
    let reader: CompoundReader

    private var page: MarkedPage { reader.link.page }
    private var lines: [[Int]] { reader.zone.lines }

    func patient() -> [Candidate] {
        guard let first = lines.first else { return [] }
        var out = reader.name(page.text(first), tokens: first)
        let rest = Array(lines.dropFirst())
        if let end = rest.firstIndex(where: { PostalAddress(lines: [page.text($0)]).zip != nil }) {
            let zone = ValueZone(relation: reader.zone.relation, lines: Array(rest[...end].suffix(2)), box: reader.zone.box)
            out += CompoundReader(link: reader.link, zone: zone).candidates(for: .compound(.patientAddress))
        }
        var phone: Candidate?
        for line in rest {
            if let found = numbers(in: line, phone: .patientPhone, fax: nil).first {
                phone = phone ?? found
            } else if line.count == 1, isIdentifier(line[0]) {
                out += candidate(line, as: .insuranceMemberID).map { [$0] } ?? []
            }
        }
        return out + (phone.map { [$0] } ?? [])
    }

    /// A number alone on its line that is no ZIP code.
    private func isIdentifier(_ token: Int) -> Bool {
        let word = page.layout.tokens[token]
        return word.digitCount >= 6 || word.digitCount == 5 && word.text.contains(where: \.isLetter)
    }

    func party(_ person: FieldKey, _ organization: FieldKey, phone: FieldKey, fax: FieldKey) -> [Candidate] {
        var out: [Candidate] = []
        for line in lines {
            out += numbers(in: line, phone: phone, fax: fax).filter { found in !out.contains { $0.key == found.key } }
            let text = page.text(line)
            guard text.filter(\.isNumber).count <= 1 else { continue }
            let words = reader.link.words
            let key = words.isPerson(text) ? person : words.isOrganization(text) || line == lines.first ? organization : nil
            if let key, !out.contains(where: { $0.key == key }), let found = candidate(line, as: key) { out.append(found) }
        }
        return out
    }

    private func candidate(_ line: [Int], as key: FieldKey) -> Candidate? {
        var found = reader.link.candidate(page.text(line), as: key, tokens: line, zone: reader.zone)
        found?.fit = 0.9
        return found
    }

    /// The phones of a line; the one behind the word `fax` is one.
    func numbers(in line: [Int], phone: FieldKey, fax: FieldKey?) -> [Candidate] {
        var out: [Candidate] = []
        var start = 0
        while start < line.count {
            let before = start > 0 ? page.layout.tokens[line[start - 1]].text.lowercased() : ""
            let key: FieldKey? = before.hasPrefix("f") ? fax : phone
            var step = 1
            for length in stride(from: min(4, line.count - start), through: 1, by: -1) {
                let part = Array(line[start..<(start + length)])
                guard let digits = page.layout.tokens[part[0]].text.first(where: { $0 != "(" }), digits.isNumber,
                    let found = reader.link.candidate(page.text(part), as: phone, tokens: part, zone: reader.zone)
                else { continue }
                step = length
                if let key, !out.contains(where: { $0.key == key }) {
                    var own = found
                    own.key = key
                    out.append(own)
                }
                break
            }
            start += step
        }
        return out
    }
}
