import ReferralModel

/// Rows of labels that name what stands on the line above them, on pages whose other labels do not: told by the lines to write on, or
/// by values of just the kinds that the labels ask for.
struct RowsAbove: Sendable {
    let layout: PageLayout
    let isLabel: [Bool]

    /// The rows that stand right under lines to write on, and those of which at least two labels have a value of their kind above while
    /// fewer have one below.
    func rows(of labels: [LabelMatch]) -> Set<Int> {
        let above = ValuesAbove(layout: layout, isLabel: isLabel)
        return Set(
            Dictionary(grouping: labels, by: \.row).compactMap { row, labels -> Int? in
                if isUnderLines(row), labels.contains(where: { !$0.hasColon && !$0.isHeading }) { return row }
                guard labels.count >= 2, labels.allSatisfy({ !$0.hasColon && $0.endsRun && !$0.isHeading }) else { return nil }
                let over = labels.count { isAnswer(above.zone(of: $0, lines: 1).tokens, to: $0.target) }
                let under = labels.count { isAnswer(below($0), to: $0.target) }
                return over >= 2 && over > under ? row : nil
            })
    }

    /// Whether most runs of a row, and at least two, begin under the beginning of a line to write on that ends before the next one
    /// begins, with nothing or something written on it, and nearer to it than to what stands below.
    private func isUnderLines(_ number: Int) -> Bool {
        let row = layout.rows[number]
        let runs = row.runs.map { $0.map { layout.tokens[row.tokens[$0]].box } }.compactMap(BoundingBox.around)
        guard runs.count >= 2 else { return false }
        let ruled = runs.count { isUnderLine($0, number) }
        return ruled >= 2 && 3 * ruled >= 2 * runs.count
    }

    private func isUnderLine(_ run: BoundingBox, _ number: Int) -> Bool {
        guard layout.grid.cell(around: run) == nil else { return false }
        let height = layout.height
        let line = layout.grid.strokes.first { stroke in
            stroke.width > 3 * height && abs(stroke.x0 - run.x0) < 3 * height / 2 && stroke.y1 <= run.y0 + height / 3
                && run.y0 - stroke.y1 < height
        }
        guard let line else { return false }
        // A line across the whole form parts its blocks; a line to write on begins and ends with its field.
        let isApart = !layout.grid.strokes.contains { other in
            other != line && abs(other.midY - line.midY) < Double(height / 3) && other.x1 <= line.x0 && line.x0 - other.x1 < 4
        }
        guard isApart, 10 * line.width < 7 * layout.width else { return false }
        func gap(to row: Int) -> Int? {
            guard layout.rows.indices.contains(row) else { return nil }
            let boxes = layout.rows[row].tokens.map { layout.tokens[$0].box }.filter { $0.horizontalOverlap(line) > 0 }
            return boxes.map { row < number ? run.y0 - $0.y1 : $0.y0 - run.y1 }.min()
        }
        guard let above = gap(to: number - 1), let below = gap(to: number + 1) else { return true }
        return above <= below + height / 4
    }

    /// The words on the next line that begin under a label.
    private func below(_ label: LabelMatch) -> [Int] {
        guard label.row + 1 < layout.rows.count else { return [] }
        let row = layout.rows[label.row + 1]
        let run = row.runs.first { abs(layout.tokens[row.tokens[$0.lowerBound]].box.x0 - label.box.x0) < 3 * layout.height }
        return run.map { $0.map { row.tokens[$0] } } ?? []
    }

    private func isAnswer(_ words: [Int], to target: LabelTarget) -> Bool {
        guard !words.isEmpty else { return false }
        let text = words.map { layout.tokens[$0].text }.joined(separator: " ")
        if target == .compound(.signature) { return (2...5).contains(words.count) && !text.contains(where: \.isNumber) }
        guard case .field(let key) = target else { return false }
        let digits = text.count(where: \.isNumber)
        switch key.type {
        case .phone: return digits == 10 && text.contains { "-/.()".contains($0) }
        case .npi: return digits == 10 && text.count <= 11
        case .date: return (4...8).contains(digits) && text.count <= 20 && text.contains { "/-., ".contains($0) }
        default: return (key == .referrerName || key == .recipientName) && digits == 0 && text.contains(",")
        }
    }
}
