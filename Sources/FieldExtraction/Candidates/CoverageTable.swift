import ReferralModel

/// A table of insurances: titles in one row, and a row of values for each insurance. The first is the primary one and the second, where
/// there is one, the secondary.
struct CoverageTable {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// The columns that such tables have.
    private static let asked: Set<FieldKey> = [.insurancePayer, .insuranceMemberID, .insuranceGroup, .insuranceHolder, .insurancePlan]

    /// The candidates with those of the second row, and without what mixes both rows.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            let columns = columns(labels)
            let keys = columns.map(\.key)
            guard columns.count >= 3, Set(keys).count == keys.count, keys.contains(.insurancePayer), keys.contains(.insuranceMemberID),
                let first = values(below: row, columns), let second = values(below: first.row, columns),
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

    /// What stands in the columns on the next line; nil where that line has labels or begins elsewhere. The name of a payer may be a label
    /// on other forms: `State Medicaid`.
    private func values(below row: Int, _ columns: [Column]) -> (row: Int, values: [FieldKey: [Int]])? {
        let next = row + 1
        guard next < layout.rows.count, layout.rows[next].box.y0 - layout.rows[row].box.y1 < 5 * layout.height / 2 else { return nil }
        var values: [FieldKey: [Int]] = [:]
        for token in layout.rows[next].tokens {
            let x = layout.tokens[token].box.midX
            let key = columns.first { x >= Double($0.x0) && x < Double($0.x1) }?.key
            if page.isOption[token] || page.isLabel[token] && (key != .insurancePayer || layout.tokens[token].endsWithColon) { return nil }
            if let key { values[key, default: []].append(token) }
        }
        return values[.insurancePayer] == nil ? nil : (next, values)
    }

    private func candidate(_ tokens: [Int], _ key: FieldKey) -> Candidate? {
        let zone = ValueZone(relation: .cellBelow, lines: [tokens], box: page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
        return link.candidate(page.text(tokens), as: key, tokens: tokens, zone: zone)
    }
}
