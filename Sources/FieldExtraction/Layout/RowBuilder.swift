import ReferralModel

/// Puts the words of a page into rows by where they stand, whatever order the reader found them in.
struct RowBuilder {
    var tokens: [Token]
    var grid: CellGrid
    var checkboxes: [Checkbox]
    var height: Int

    func rows() -> [Row] {
        var members: [[Int]] = []
        // From left to right each word joins the row whose last word it stands level with: a page that is still a little askew stays in rows.
        for index in tokens.indices.sorted(by: { tokens[$0].box.x0 < tokens[$1].box.x0 }) {
            let box = tokens[index].box
            var best: (row: Int, off: Double)?
            for (row, list) in members.enumerated() {
                guard let last = list.last else { continue }
                let other = tokens[last].box
                let off = abs(other.midY - box.midY)
                let overlap = Double(other.verticalOverlap(box)) / Double(max(1, min(other.height, box.height)))
                guard overlap > 0.5, off < 0.6 * Double(max(height, min(other.height, box.height))), box.x0 >= other.x1 - max(6, height / 2)
                else { continue }
                if best.map({ off < $0.off }) ?? true { best = (row, off) }
            }
            if let best { members[best.row].append(index) } else { members.append([index]) }
        }
        return members.map(row).sorted { $0.box.midY < $1.box.midY }
    }

    private func row(_ list: [Int]) -> Row {
        let boxes = list.map { tokens[$0].box }
        let box = BoundingBox.around(boxes) ?? BoundingBox(0, 0, 0, 0)
        let heights = boxes.map(\.height).sorted()
        let height = max(8, heights[heights.count / 2])
        var breaks: [Row.Break] = [.gap]
        for (left, right) in zip(list, list.dropFirst()) {
            let a = tokens[left].box
            let b = tokens[right].box
            if grid.separates(a, b) {
                breaks.append(.rule)
            } else if checkboxes.contains(where: {
                Double(a.x1) - 4 < $0.box.midX && $0.box.midX < Double(b.x0) + 4
                    && 2 * $0.box.verticalOverlap(b) > min($0.box.height, b.height)
            }) {
                breaks.append(.checkbox)
            } else if Double(b.x0 - a.x1) > 1.5 * Double(max(height, self.height * 3 / 4)) {
                breaks.append(.gap)
            } else {
                breaks.append(.space)
            }
        }
        return Row(tokens: list, breaks: breaks, box: box, height: height)
    }
}
