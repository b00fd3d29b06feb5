import ReferralModel

/// Rows of labels that name what stands on the line above them, on pages whose other labels do not: told by values of just the kinds
/// that the labels ask for.
struct RowsAbove: Sendable {
    let layout: PageLayout
    let isLabel: [Bool]

    /// The rows of which at least two labels have a value of their kind above, and fewer have one below.
    func rows(of labels: [LabelMatch]) -> Set<Int> {
        let above = ValuesAbove(layout: layout, isLabel: isLabel)
        return Set(
            Dictionary(grouping: labels, by: \.row).compactMap { row, labels -> Int? in
                guard labels.count >= 2, labels.allSatisfy({ !$0.hasColon && $0.endsRun && !$0.isHeading }) else { return nil }
                let over = labels.count { isAnswer(above.zone(of: $0, lines: 1).tokens, to: $0.target) }
                let under = labels.count { isAnswer(below($0), to: $0.target) }
                return over >= 2 && over > under ? row : nil
            })
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
