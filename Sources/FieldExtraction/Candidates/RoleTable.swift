import ReferralModel

/// A table with a line for each party, who refers and who receives, and a column for each thing asked of them: name, NPI, practice, phone,
/// fax. Whom a value is about the first word of its line says, and what it is the title of its column.
struct RoleTable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    private struct Column {
        var title: LabelMatch
        var x0: Int
        var x1: Int
    }

    private struct Line {
        var section: Section
        var y0: Int
        var y1: Int
    }

    /// The candidates with those of such tables, and without what took a title or the first word of a line for the label of a value.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            guard let columns = columns(labels) else { continue }
            let lines = lines(below: row, columns)
            guard Set(lines.map(\.section)).isSuperset(of: [.referrer, .recipient]) else { continue }
            let cells = lines.flatMap { line in columns.map { BoundingBox($0.x0, line.y0, $0.x1, line.y1) } }
            out.removeAll { candidate in
                candidate.tokens.contains { token in cells.contains { $0.containsCenter(of: layout.tokens[token].box) } }
            }
            for line in lines where line.section != .other {
                for column in columns { out += read(BoundingBox(column.x0, line.y0, column.x1, line.y1), column.title, line.section) }
            }
        }
        return out
    }

    private func read(_ cell: BoundingBox, _ title: LabelMatch, _ section: Section) -> [Candidate] {
        let words = layout.tokens.indices.filter { cell.containsCenter(of: layout.tokens[$0].box) }
        guard !words.isEmpty else { return [] }
        let zone = ValueZone(relation: .cellBelow, lines: [layout.lines(of: words).flatMap(\.self)], box: cell)
        return link.candidates(in: zone, for: target(of: title, in: section), under: title)
    }

    private func target(of title: LabelMatch, in section: Section) -> LabelTarget {
        let named = link.names[title.name].target(in: section)
        if named.section == section { return named }
        return (Self.asked(named) ?? Self.asked(title.target)).flatMap { LabelTarget(name: "\(section.rawValue).\($0)") } ?? .none
    }

    /// What a title asks for, whomever it asks about.
    private static func asked(_ target: LabelTarget) -> String? {
        switch target {
        case .field(.referrerName), .field(.recipientName): "name"
        case .field(.referrerOrganization), .field(.recipientOrganization): "organization"
        case .field(.referrerNPI): "npi"
        case .field(.referrerPhone), .field(.recipientPhone), .compound(.letterheadPhone), .field(.patientPhone): "phone"
        case .field(.referrerFax), .field(.recipientFax), .compound(.letterheadFax): "fax"
        case .field(.recipientSpecialty), .field(.referralSpecialty): "specialty"
        case .compound(.referrerParty), .compound(.recipientParty): "party"
        case .compound(.referrerContact), .compound(.recipientContact): "contact"
        default: nil
        }
    }

    /// The columns that a row of titles opens: at least three, each asking something of a party, with room for the lines' own words before.
    private func columns(_ labels: [Int]) -> [Column]? {
        let titles = labels.map { page.labels[$0] }.filter { !$0.hasColon && $0.startsRun }.sorted { $0.box.x0 < $1.box.x0 }
        guard titles.count >= 3, titles.count(where: { Self.asked(ofParty: $0, link.names) }) >= 3 else { return nil }
        // `Relationship` is the title of the lines' own words.
        if titles.count > 3, !Self.asked(ofParty: titles[0], link.names) { return columns(Array(titles.dropFirst())) }
        return columns(titles)
    }

    private func columns(_ titles: [LabelMatch]) -> [Column]? {
        let cells = titles.map { layout.grid.cell(around: $0.box) }
        let starts = zip(titles, cells).map { title, cell in cell?.x0 ?? title.box.x0 - layout.height / 2 }
        guard starts[0] > layout.width / 12 else { return nil }
        return titles.indices.compactMap { index in
            let end = index + 1 < titles.count ? starts[index + 1] : cells[index]?.x1 ?? layout.width
            return Column(title: titles[index], x0: starts[index], x1: cells[index].map { min($0.x1, end) } ?? end)
        }
    }

    private static func asked(ofParty title: LabelMatch, _ names: [LabelName]) -> Bool {
        asked(title.target) != nil || names[title.name].shared.values.contains { asked($0) != nil }
    }

    /// The lines of the table: each begins with whom it is about, and reaches to where the next one begins.
    private func lines(below row: Int, _ columns: [Column]) -> [Line] {
        var out: [Line] = []
        var bottom = layout.rows[row].box.y1
        for next in layout.rows.indices where next > row {
            let line = layout.rows[next]
            guard line.box.y0 - bottom < 3 * layout.height else { break }
            let opening = line.tokens.filter { layout.tokens[$0].box.midX < Double(columns[0].x0) }
            let isAnswered = line.tokens.contains { layout.tokens[$0].box.midX > Double(columns[0].x0) && !page.isLabel[$0] }
            if let first = opening.first, isAnswered || out.last.map({ layout.tokens[first].box.y0 > $0.y1 }) ?? true {
                let box = layout.grid.openCell(around: layout.tokens[first].box, width: layout.width)
                let words = box.map { box in
                    layout.tokens.indices.filter {
                        box.containsCenter(of: layout.tokens[$0].box) && layout.tokens[$0].box.x1 < columns[0].x0
                    }
                }
                let told = party(words.map { layout.lines(of: $0).flatMap(\.self) } ?? opening, in: next)
                // `Rendering (last visit)`: a party that no form of ours asks for.
                guard isAnswered, let section = told ?? (isOfUnknown(line, columns) && !out.isEmpty ? .other : nil) else { break }
                let top = box?.y0 ?? line.box.y0 - layout.height / 2
                out.append(Line(section: section, y0: top, y1: box?.y1 ?? line.box.y1 + layout.height / 3))
            } else if let last = out.indices.last, line.box.y1 > out[last].y1, line.box.y0 - bottom < layout.height / 2 {
                out[last].y1 = line.box.y1 + layout.height / 3
            }
            bottom = max(bottom, line.box.y1, out.last?.y1 ?? 0)
        }
        // A line without borders ends where the next begins.
        for index in out.indices.dropLast() { out[index].y1 = min(out[index].y1, out[index + 1].y0) }
        return out
    }

    /// Whether a line without labels has words in two columns at least.
    private func isOfUnknown(_ line: Row, _ columns: [Column]) -> Bool {
        let filled = columns.count { column in
            line.tokens.contains { layout.tokens[$0].box.midX >= Double(column.x0) && layout.tokens[$0].box.midX < Double(column.x1) }
        }
        return filled >= 2 && !line.tokens.contains { page.isLabel[$0] || page.isOption[$0] }
    }

    /// Whom a line is about, as the words say with which it begins, on one line or wrapped; nil where they say nothing.
    private func party(_ opening: [Int], in row: Int) -> Section? {
        let folded = opening.flatMap { layout.tokens[$0].folded }
        if let name = link.names.first(where: { $0.folded == folded }) { return party(name, name.target ?? name.otherwise ?? .none) }
        let label = page.labelsByRow[row, default: []].map { page.labels[$0] }.first { label in
            opening.contains { layout.place[$0].row == row && label.range.contains(layout.place[$0].position) }
        }
        return label.flatMap { party(link.names[$0.name], $0.target) }
    }

    private func party(_ name: LabelName, _ target: LabelTarget) -> Section? {
        if name.isParty { return .other }
        switch target {
        case .compound(.referrerParty), .field(.referrerName), .field(.referrerOrganization): return .referrer
        case .compound(.recipientParty), .field(.recipientName), .field(.recipientOrganization): return .recipient
        default: return name.heading
        }
    }
}
