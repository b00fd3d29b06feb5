import ReferralModel

/// The office stamp of whoever refers: a frame of its own with a clinician's name, the practice, its address, its phones and the NPI,
/// each on its line and none under a heading.
struct ProviderStamp: Sendable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// The candidates of a page with those that its stamp gives instead of what its labels, taken for themselves, were thought to ask.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        frames().reduce(candidates) { all, frame in
            let own = read(frame)
            guard own.contains(where: { $0.key == .referrerName }), own.contains(where: { $0.key == .referrerNPI }) else { return all }
            return all.filter { !frame.containsCenter(of: $0.box) || !Self.keys.contains($0.key) } + own
        }
    }

    private static let keys: Set<FieldKey> = [
        .referrerName, .referrerOrganization, .referrerNPI, .referrerPhone, .referrerFax, .recipientName, .recipientOrganization,
        .recipientPhone, .recipientFax, .patientPhone, .patientStreet, .patientCity, .patientState, .patientZIP,
    ]

    /// Closed cells whose first line is a clinician's name and that hold three lines or more.
    private func frames() -> [BoundingBox] {
        var out: [BoundingBox] = []
        for row in layout.rows {
            for run in row.runs {
                let tokens = run.map { row.tokens[$0] }
                guard (2...7).contains(tokens.count), link.words.hasCredential(page.text(tokens)),
                    !tokens.contains(where: { page.isLabel[$0] }),
                    let box = page.box(tokens), let cell = layout.grid.cell(around: box), cell.height > 3 * layout.height,
                    !out.contains(cell), page.sections.section(at: box)?.section != .recipient,
                    !layout.tokens.contains(where: { cell.containsCenter(of: $0.box) && $0.box.y1 < box.y0 + layout.height / 4 })
                else { continue }
                out.append(cell)
            }
        }
        return out
    }

    private func read(_ frame: BoundingBox) -> [Candidate] {
        let lines = layout.rows.map { $0.tokens.filter { frame.containsCenter(of: layout.tokens[$0].box) } }.filter { !$0.isEmpty }
        guard (3...7).contains(lines.count) else { return [] }
        var out: [Candidate] = []
        func add(_ key: FieldKey, _ tokens: [Int], _ line: [Int]) {
            let zone = ValueZone(relation: .inline, lines: [line], box: page.box(line) ?? frame)
            guard !out.contains(where: { $0.key == key }),
                let found = link.candidate(page.text(tokens), as: key, tokens: tokens, zone: zone)
            else { return }
            out.append(found)
        }
        add(.referrerName, lines[0], lines[0])
        for line in lines.dropFirst() {
            let text = page.text(line)
            if text.filter(\.isNumber).isEmpty {
                add(.referrerOrganization, line, line)
                continue
            }
            for (position, token) in line.enumerated() where layout.tokens[token].digitCount >= 3 {
                let before = position > 0 ? layout.tokens[line[position - 1]].folded : []
                let value = Array(line[position...].prefix { $0 == token || layout.tokens[$0].digitCount >= 3 })
                if before.starts(with: Fold.bytes("npi")) {
                    add(.referrerNPI, [token], line)
                } else if before.first == UInt8(ascii: "f") {
                    add(.referrerFax, value, line)
                } else {
                    add(.referrerPhone, value, line)
                }
            }
        }
        return out
    }
}
