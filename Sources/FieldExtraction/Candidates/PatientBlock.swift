import ReferralModel

/// The address and phones that stand without labels in the box of the patient, as systems print them at the head of an order:
/// `7114 N Meridian St / Fresno, CA 93749 / C: (559) 555-0128`.
struct PatientBlock: Sendable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// Candidates for the fields that no label gave.
    func read(known: Set<FieldKey>) -> [Candidate] {
        var out: [Candidate] = []
        for label in page.labels where label.target == .field(.patientDOB) || label.target == .field(.patientMRN) {
            guard let cell = block(around: label) else { continue }
            let runs = runs(in: cell)
            if !known.contains(.patientStreet), !known.contains(.patientZIP) { out += address(runs) }
            out += phones(runs).filter { !known.contains($0.key) }
            if !out.isEmpty { return out }
        }
        return out
    }

    /// The box that a label stands in, or the lines around it that begin where it does or where its own line does: under `RE:` in a letter
    /// and at the head of a printed order there is no box.
    private func block(around label: LabelMatch) -> BoundingBox? {
        if let cell = layout.grid.cell(around: label.box) {
            return cell.height < 14 * layout.height && cell.width > 10 * layout.height ? cell : nil
        }
        let row = layout.rows[label.row]
        guard let first = row.tokens.first else { return nil }
        let left = min(layout.tokens[first].box.x0, label.box.x0)
        var bottom = label.box.y1
        for next in layout.rows[(label.row + 1)...].prefix(3) {
            let gap = next.box.y0 - bottom
            guard gap < layout.height, abs(next.box.x0 - left) < 2 * layout.height, next.tokens.count <= 12 else { break }
            bottom = next.box.y1
        }
        return BoundingBox(left - 2 * layout.height, row.box.y0, layout.width, bottom + 1)
    }

    /// The runs of words inside a cell that are no labels, with their rows, from top to bottom.
    private func runs(in cell: BoundingBox) -> [(row: Int, tokens: [Int])] {
        layout.rows.indices.flatMap { row in
            layout.rows[row].runs.compactMap { run in
                let tokens = run.map { layout.rows[row].tokens[$0] }.filter { !page.isLabel[$0] && !page.isOption[$0] }
                guard let box = page.box(tokens), cell.containsCenter(of: box) else { return nil }
                return (row, tokens)
            }
        }
    }

    private func address(_ runs: [(row: Int, tokens: [Int])]) -> [Candidate] {
        for (index, run) in runs.enumerated() {
            let line = page.text(run.tokens)
            let place = PostalAddress(lines: [line])
            guard place.zip != nil, place.state != nil, let box = page.box(run.tokens) else { continue }
            if isStreet(run.tokens) { return candidates([run.tokens]) }
            let above = runs[..<index].last { other in
                guard run.row - other.row <= 2, let own = page.box(other.tokens) else { return false }
                return abs(own.x0 - box.x0) < 2 * layout.height && box.y0 - own.y1 < 2 * layout.height
            }
            if let above, isStreet(above.tokens) { return candidates([above.tokens, run.tokens]) }
        }
        return []
    }

    private func isStreet(_ tokens: [Int]) -> Bool {
        guard let first = tokens.first, tokens.count >= 2 else { return false }
        let word = layout.tokens[first].text
        return (1...6).contains(word.count) && word.first?.isNumber ?? false
    }

    private func candidates(_ lines: [[Int]]) -> [Candidate] {
        let tokens = lines.flatMap { $0 }
        let zone = ValueZone(relation: .unlabelled, lines: lines, box: page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
        return CompoundReader(link: link, zone: zone).candidates(for: .compound(.patientAddress))
    }

    private static let kinds: [String: FieldKey] = [
        "h": .patientPhone, "home": .patientPhone, "p": .patientPhone, "ph": .patientPhone, "c": .patientPhoneAlt, "cell": .patientPhoneAlt,
        "m": .patientPhoneAlt, "mobile": .patientPhoneAlt, "w": .patientPhoneAlt, "work": .patientPhoneAlt,
    ]

    private func phones(_ runs: [(row: Int, tokens: [Int])]) -> [Candidate] {
        var out: [Candidate] = []
        for (_, tokens) in runs {
            for start in tokens.indices.dropLast() {
                let word = layout.tokens[tokens[start]].text.lowercased().filter(\.isLetter)
                guard let key = Self.kinds[word], !out.contains(where: { $0.key == key }) else { continue }
                for length in stride(from: min(3, tokens.count - start - 1), through: 1, by: -1) {
                    let part = Array(tokens[(start + 1)...(start + length)])
                    let zone = ValueZone(relation: .inline, lines: [part], box: page.box(part) ?? BoundingBox(0, 0, 0, 0))
                    guard var found = link.candidate(page.text(part), as: key, tokens: part, zone: zone) else { continue }
                    found.label = layout.tokens[tokens[start]].text
                    found.fit = 0.9
                    out.append(found)
                    break
                }
            }
        }
        return out
    }
}
