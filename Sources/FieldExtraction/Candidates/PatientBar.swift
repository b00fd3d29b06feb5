import ReferralModel

/// What stands without a label beside the date of birth or the record number: the patient's name before or above it, the sex after it.
struct PatientBar: Sendable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    func read() -> [Candidate] {
        var out: [Candidate] = []
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            let identifying = labels.filter {
                page.labels[$0].target == .field(.patientDOB) || page.labels[$0].target == .field(.patientMRN)
            }
            guard let first = labels.map({ page.labels[$0].range.lowerBound }).min(), !identifying.isEmpty else { continue }
            out += name(before: first, row)
            for label in identifying where page.labels[label].target == .field(.patientDOB) {
                out += name(above: page.labels[label]) + sex(behind: page.labels[label])
            }
        }
        return out
    }

    private func name(before first: Int, _ row: Int) -> [Candidate] {
        guard first >= 1 else { return [] }
        var run = layout.rows[row].tokens.prefix(first).filter { !page.isOption[$0] }
        if let opener = run.firstIndex(where: { layout.tokens[$0].endsWithColon }) { run.removeSubrange(...opener) }
        if let first = run.first, link.knowledge.prose(meaning: "patient.name").contains(layout.tokens[first].folded) { run.removeFirst() }
        return nameAndNumber(run) ?? nameAndSex(run, fit: (listed: 1.2, plain: 0.7))
    }

    /// A name on the line above, where the label of the date of birth begins: the head of a patient's sticker.
    private func name(above label: LabelMatch) -> [Candidate] {
        for row in stride(from: label.row - 1, through: max(0, label.row - 3), by: -1) {
            let line = layout.rows[row]
            for run in line.runs {
                let tokens = run.map { line.tokens[$0] }
                guard let box = page.box(tokens), abs(box.x0 - label.box.x0) < layout.height else { continue }
                guard label.box.y0 - box.y1 < 2 * layout.height, !tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }) else {
                    return []
                }
                return nameAndSex(tokens, fit: (listed: 1, plain: 0.6))
            }
        }
        return []
    }

    /// A name with the record number in brackets behind it, before the date of birth: `Ruth Calloway (id #20719, dob: 3/14/1950)`.
    private func nameAndNumber(_ run: [Int]) -> [Candidate]? {
        guard let open = run.firstIndex(where: { layout.tokens[$0].text.hasPrefix("(") }), open >= 2 else { return nil }
        let words = run[open...].map { layout.tokens[$0].text.trimmed { "(,;:#.".contains($0) }.lowercased() }
        guard words.count <= 3, let kind = words.first, Self.numbers.contains(kind),
            let last = run.last, layout.tokens[last].digitCount >= 3, let box = page.box([last])
        else { return nil }
        let zone = ValueZone(relation: .unlabelled, lines: [[last]], box: box)
        let number = layout.tokens[last].text.trimmed { "(#,;:".contains($0) }
        return name(Array(run[..<open]), fit: (listed: 1.2, plain: 1))
            + (link.candidate(number, as: .patientMRN, tokens: [last], zone: zone).map { [$0] } ?? [])
    }

    private static let numbers: Set<String> = ["id", "mrn", "pid", "chart", "record", "patient"]

    /// A name with age and sex in brackets behind it: `Smith, Lee (71yo, M)`.
    private func nameAndSex(_ run: [Int], fit: (listed: Double, plain: Double)) -> [Candidate] {
        guard let open = run.firstIndex(where: { layout.tokens[$0].text.hasPrefix("(") }), open >= 2,
            let close = run[open...].firstIndex(where: { layout.tokens[$0].text.trimmed { ",;.".contains($0) }.hasSuffix(")") }),
            close == run.count - 1, close - open <= 4
        else { return name(run, fit: fit) }
        return name(Array(run[..<open]), fit: fit) + (run[open...close].lazy.compactMap { sex($0, under: nil) }.first.map { [$0] } ?? [])
    }

    private func name(_ run: [Int], fit: (listed: Double, plain: Double)) -> [Candidate] {
        let text = page.text(run)
        guard (2...5).contains(run.count), text.filter(\.isNumber).isEmpty, text.contains(",") || run.count <= 3,
            !link.words.isOrganization(text), !link.words.hasCredential(text)
        else { return [] }
        let zone = ValueZone(relation: .unlabelled, lines: [run], box: page.box(run) ?? BoundingBox(0, 0, 0, 0))
        return CompoundReader(link: link, zone: zone).name(text.trimmed { ",:;".contains($0) }, tokens: run).map {
            var found = $0
            found.fit = text.contains(",") ? fit.listed : fit.plain
            return found
        }
    }

    /// `DOB: 11/22/1955 F` and `DOB 11/22/1955 (70 y, female)`.
    private func sex(behind label: LabelMatch) -> [Candidate] {
        let row = layout.rows[label.row]
        let behind = row.tokens.indices.filter { $0 >= label.range.upperBound && $0 < label.range.upperBound + 7 }
        guard let date = behind.first(where: { layout.tokens[row.tokens[$0]].digitCount >= 4 }) else { return [] }
        for position in behind where position > date {
            let token = row.tokens[position]
            let isNext = page.isLabel[token] && layout.tokens[token].text.count > 1 || row.breaks[position] == .rule
            if isNext || page.isOption[token] || layout.tokens[token].endsWithColon { break }
            guard let found = sex(token, under: label) else { continue }
            // `Sex  M  F`, where nobody saw which one is marked.
            let others = row.tokens[(position + 1)...].prefix(3).compactMap { sex($0, under: label) }
            return others.allSatisfy { $0.content == found.content } ? [found] : []
        }
        return []
    }

    private func sex(_ token: Int, under label: LabelMatch?) -> Candidate? {
        let word = layout.tokens[token]
        let letters = word.text.lowercased().filter(\.isLetter)
        guard let value = ["f": "female", "female": "female", "m": "male", "male": "male"][letters] else { return nil }
        return Candidate(
            key: .patientSex, content: .text(value), raw: word.text, page: page.number, tokens: [token], box: word.box,
            relation: .unlabelled, source: .ocr, label: label?.text, labelQuality: label?.quality ?? 1, wordConfidence: word.confidence,
            lowestConfidence: word.confidence)
    }
}
