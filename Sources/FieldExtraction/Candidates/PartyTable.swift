import ReferralModel

/// A table with one column of labels and a column of values for each party: the patient, who refers and who receives, or two of these, or
/// the first insurance beside the second. Which party a value is about its column says, not its label.
struct PartyTable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    private struct Column {
        var section: Section
        var x0: Int
        var x1: Int
    }

    private struct Line {
        var label: LabelMatch
        /// For each column its words, line by line.
        var values: [[[Int]]]
    }

    /// The candidates with those of such tables, and without what took a label's first column for all of them.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            guard let columns = columns(row, labels) else { continue }
            let lines = lines(below: row, columns)
            guard lines.count >= 3, columns.indices.allSatisfy({ column in lines.contains { !$0.values[column].isEmpty } }) else {
                continue
            }
            let used = Set(lines.flatMap { $0.values.flatMap { $0.flatMap { $0 } } })
            out.removeAll { !used.isDisjoint(with: $0.tokens) }
            for line in lines {
                for (column, words) in zip(columns, line.values) where !words.isEmpty { out += read(words, line.label, column.section) }
            }
        }
        return out
    }

    private func read(_ words: [[Int]], _ label: LabelMatch, _ section: Section) -> [Candidate] {
        let zone = ValueZone(relation: .cellRight, lines: words, box: page.box(words.flatMap { $0 }) ?? label.box)
        return link.candidates(in: zone, for: target(of: label, in: section), under: label)
    }

    /// What a label asks in the column of a party; what it asks of somebody else only, the column has not.
    private func target(of label: LabelMatch, in section: Section) -> LabelTarget {
        let asked = meaning(of: label, in: section)
        if section == .recipient, asked == .field(.referralSpecialty) { return asked }
        return asked.section == section ? asked : .none
    }

    private func meaning(of label: LabelMatch, in section: Section) -> LabelTarget {
        if let composed = label.composed {
            if let told = composed.underHeading[section] ?? composed.elsewhere[section] { return told }
            guard let name = composed.name else { return composed.section == section ? composed.target ?? .none : .none }
            return link.names[name].target(in: section)
        }
        return link.names[label.name].target(in: section)
    }

    // MARK: The titles

    /// The columns that a row of titles opens; nil where it names no two parties of one kind or something stands left of them.
    private func columns(_ row: Int, _ labels: [Int]) -> [Column]? {
        let titles = labels.map { page.labels[$0] }.filter { !$0.hasColon && $0.startsRun && $0.endsRun }.sorted { $0.box.x0 < $1.box.x0 }
        guard titles.count >= 2, titles[0].range.lowerBound == 0 else { return nil }
        let parties = titles.map(party).prefix { $0 != nil }.compactMap(\.self)
        guard parties.count >= 2, Set(parties).count == parties.count, Self.kinds.contains(where: { $0.isSuperset(of: parties) }) else {
            return nil
        }
        let cells = titles.map { cell(of: $0.box, among: titles.map(\.box)) }
        let starts = zip(titles, cells).map { title, cell in cell?.x0 ?? title.box.x0 - layout.height }
        guard starts[0] > layout.width / 20 else { return nil }
        return parties.indices.map { index in
            let end =
                index + 1 < titles.count
                ? starts[index + 1]
                : cells[index]?.x1 ?? min(layout.width, starts[index] + (starts[index] - starts[index - 1]) * 3 / 2)
            return Column(section: parties[index], x0: starts[index], x1: end)
        }
    }

    /// The cell of a title alone, or where its bar has no walls that of the lines below it.
    private func cell(of title: BoundingBox, among titles: [BoundingBox]) -> BoundingBox? {
        (0...6).lazy.compactMap { step in
            let drop = step * layout.height
            let middle = Int(title.midX)
            let cell = layout.grid.cell(around: BoundingBox(middle - 2, title.y0 + drop, middle + 2, title.y1 + drop))
            return cell.flatMap { cell in
                titles.contains { $0 != title && Double(cell.x0) < $0.midX && $0.midX < Double(cell.x1) } ? nil : cell
            }
        }.first
    }

    private static let kinds: [Set<Section>] = [[.patient, .referrer, .recipient], [.insurance, .insurance2]]

    /// Whom the title of a column is about.
    private func party(_ title: LabelMatch) -> Section? {
        switch title.target {
        case .compound(.patientName), .compound(.patientBlock): .patient
        case .compound(.referrerParty), .field(.referrerName), .field(.referrerOrganization): .referrer
        case .compound(.recipientParty), .field(.recipientName), .field(.recipientOrganization): .recipient
        case .field(.insurancePayer): .insurance
        case .field(.insurance2Payer), .compound(.secondInsurance): .insurance2
        default: title.isHeading ? link.names[title.name].heading : nil
        }
    }

    // MARK: The lines

    /// The lines of the table, each a label left of the columns with what stands in them; a line without one carries on the line above.
    private func lines(below row: Int, _ columns: [Column]) -> [Line] {
        var out: [Line] = []
        var last = layout.rows[row].box
        for next in layout.rows.indices where next > row {
            let line = layout.rows[next]
            let inside = line.tokens.filter { Int(layout.tokens[$0].box.midX) < columns[columns.count - 1].x1 }
            guard !inside.isEmpty else { continue }
            guard line.box.y0 - last.y1 < 3 * layout.height, out.count < 20 else { break }
            // Boxes to tick are read with their words, whatever column they stand in.
            let values = columns.map { column in
                let words = inside.filter {
                    Double(column.x0) <= layout.tokens[$0].box.midX && layout.tokens[$0].box.midX < Double(column.x1)
                }
                return words.contains { page.isOption[$0] } ? [] : words
            }
            // The cells of another table end at other places.
            let isOther = zip(columns, values).contains { column, words in
                guard let first = words.first, let cell = layout.grid.cell(around: layout.tokens[first].box) else { return false }
                return abs(cell.x1 - column.x1) > 2 * layout.height || abs(cell.x0 - column.x0) > 2 * layout.height
            }
            if isOther { break }
            let before = inside.filter { layout.tokens[$0].box.midX < Double(columns[0].x0) }
            let label = page.labelsByRow[next, default: []].map { page.labels[$0] }.first { $0.range.lowerBound == 0 }
            if let label, label.box.x1 < columns[0].x0 + layout.height {
                if label.isHeading, values.allSatisfy(\.isEmpty) { break }
                out.append(Line(label: label, values: values.map { $0.isEmpty ? [] : [$0] }))
            } else if before.isEmpty, !out.isEmpty, line.box.y0 - last.y1 < layout.height,
                !layout.grid.dividesBelow(last, to: line.box.y0)
            {
                for column in columns.indices where !values[column].isEmpty && !out[out.count - 1].values[column].isEmpty {
                    out[out.count - 1].values[column].append(values[column])
                }
            } else if label != nil || before.isEmpty || before.count == inside.count {
                // What stands in the columns without a label is the titles of the next table.
                break
            }
            last = line.box
        }
        return out
    }
}
