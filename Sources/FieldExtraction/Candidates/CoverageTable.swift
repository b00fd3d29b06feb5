import ReferralModel

/// A table of insurances: titles in one row, and a row of values for each insurance. The first is the primary one and the second, where
/// there is one, the secondary.
struct CoverageTable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// The columns that such tables have.
    private static let asked: Set<FieldKey> = [.insurancePayer, .insuranceMemberID, .insuranceGroup, .insuranceHolder, .insurancePlan]

    /// The candidates with those of the second row and of cells that go on in the next line, and without what mixes rows.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            let columns = columns(labels)
            let keys = columns.map(\.key)
            guard columns.count >= 3, Set(keys).count == keys.count, keys.contains(.insurancePayer), keys.contains(.insuranceMemberID),
                let first = values(below: row, columns)
            else { continue }
            for key in first.wrapped.sorted(by: { $0.rawValue < $1.rawValue }) {
                guard let tokens = first.values[key], let found = candidate(tokens, key) else { continue }
                out.removeAll { $0.key == key && !Set(tokens).isDisjoint(with: $0.tokens) }
                out.append(found)
            }
            guard let second = values(below: first.row, columns),
                let payer = second.values[.insurancePayer], let member = second.values[.insuranceMemberID],
                let found = candidate(payer, .insurance2Payer), let id = candidate(member, .insurance2MemberID),
                id.raw.filter(\.isNumber).count >= 5
            else { continue }
            let used = Set(second.values.values.flatMap { $0 })
            out.removeAll { Self.asked.contains($0.key) && !used.isDisjoint(with: $0.tokens) }
            for (key, tokens) in first.values.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            where !out.contains(where: { $0.key == key }) {
                out += candidate(tokens, key).map { [$0] } ?? []
            }
            out += [found, id]
        }
        return out
    }

    /// One insurance of the table.
    private struct Line {
        /// Its last row on the page.
        var row: Int
        var values: [FieldKey: [Int]]
        /// What goes on in a further row.
        var wrapped: Set<FieldKey> = []
    }

    private struct Column {
        var key: FieldKey
        var x0: Int
        var x1: Int
    }

    private func columns(_ labels: [Int]) -> [Column] {
        let titles = labels.map { page.labels[$0] }.filter { !$0.hasColon }.sorted { $0.box.x0 < $1.box.x0 }
        return titles.indices.compactMap { index in
            guard case .field(let key) = titles[index].target, Self.asked.contains(key) else { return nil }
            let cell = layout.grid.cell(around: titles[index].box)
            let next = index + 1 < titles.count ? titles[index + 1].box.x0 - layout.height / 2 : layout.width
            return Column(
                key: key, x0: cell?.x0 ?? titles[index].box.x0 - layout.height, x1: min(cell?.x1 ?? next, max(next, titles[index].box.x1)))
        }
    }

    /// What stands in the columns on the next line, and on the one after it where that only goes on; nil where the line has labels or begins
    /// elsewhere.
    private func values(below row: Int, _ columns: [Column]) -> Line? {
        guard let values = cells(of: row + 1, columns), values[.insurancePayer] != nil,
            layout.rows[row + 1].box.y0 - layout.rows[row].box.y1 < 5 * layout.height / 2
        else { return nil }
        var line = Line(row: row + 1, values: values)
        // `Blue Cross Blue Shield of / Minnesota`: a line without a number of its own that stands close under the first.
        if let rest = cells(of: row + 2, columns), !rest.isEmpty, rest[.insuranceMemberID] == nil, !isNumbered(row + 2, columns),
            layout.rows[row + 2].box.y0 - layout.rows[row + 1].box.y1 < layout.height / 2,
            !(rest[.insurancePayer].flatMap { candidate($0, .insurancePayer) }?.isKnown ?? false)
        {
            line.row += 1
            line.wrapped = Set(rest.keys)
            line.values.merge(rest, uniquingKeysWith: +)
        }
        return line
    }

    /// The words of a row by the columns they stand in; nil where it has labels. The name of a payer may be a label on other forms: `State
    /// Medicaid`.
    private func cells(of row: Int, _ columns: [Column]) -> [FieldKey: [Int]]? {
        guard row < layout.rows.count else { return nil }
        var values: [FieldKey: [Int]] = [:]
        for token in layout.rows[row].tokens {
            let x = layout.tokens[token].box.midX
            let key = columns.first { x >= Double($0.x0) && x < Double($0.x1) }?.key
            let isRank = x < Double(columns[0].x0) && Self.ranks.contains(layout.tokens[token].text.lowercased().filter { $0 != "." })
            let isPayer = key == .insurancePayer && !layout.tokens[token].endsWithColon
            if page.isOption[token] || page.isLabel[token] && !isPayer && !isRank { return nil }
            if let key { values[key, default: []].append(token) }
        }
        return values
    }

    /// Whether a row begins before the first column.
    private func isNumbered(_ row: Int, _ columns: [Column]) -> Bool {
        layout.rows[row].tokens.contains { layout.tokens[$0].box.midX < Double(columns[0].x0) }
    }

    private static let ranks: Set<String> = ["1", "2", "1st", "2nd", "first", "second", "primary", "secondary"]

    private func candidate(_ tokens: [Int], _ key: FieldKey) -> Candidate? {
        let zone = ValueZone(relation: .cellBelow, lines: [tokens], box: page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
        return link.candidate(page.text(tokens), as: key, tokens: tokens, zone: zone)
    }
}
