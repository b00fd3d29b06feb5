import ReferralModel

/// Forms that print their labels small under the lines to write on: the value of a label stands above it.
struct ValuesAbove: Sendable {
    let layout: PageLayout
    let isLabel: [Bool]

    /// Whether labels of this page have their values above them.
    ///
    /// A label votes for above when words stand right over it, on a line of the form or clearly nearer than those below it; it votes
    /// against when words stand beside it, or nearer below. Labels that ask for nothing of ours do not vote.
    func isUsual(for labels: [LabelMatch]) -> Bool {
        var above = 0
        var elsewhere = 0
        for label in labels where !label.isHeading && label.startsRun && label.target != .none {
            let row = layout.rows[label.row]
            let next = label.range.upperBound
            if label.hasColon || next < row.tokens.count && row.breaks[next] == .space || layout.grid.cell(around: label.box) != nil {
                elsewhere += 1
                continue
            }
            let column = column(of: label)
            let over = nearest(column, above: true, of: label)
            let under = nearest(column, above: false, of: label)
            guard let over else {
                if under != nil { elsewhere += 1 }
                continue
            }
            if isRuled(between: over.box.y1, and: label.box.y0, column) {
                above += 1
            } else if let under, under.gap <= over.gap {
                elsewhere += 1
            } else if over.gap * 2 < layout.height * 3 {
                above += 1
            }
        }
        return above >= 4 && above > 2 * elsewhere
    }

    /// The words above a label, the lowest line first found last: at most `lines` lines.
    func zone(of label: LabelMatch, lines: Int) -> ValueZone {
        let column = column(of: label)
        var found: [[Int]] = []
        var top = label.box.y0
        for number in stride(from: label.row - 1, through: 0, by: -1) where found.count < lines {
            let words = words(in: layout.rows[number], column)
            guard let box = BoundingBox.around(words.map { layout.tokens[$0].box }) else {
                if top - layout.rows[number].box.y1 > 3 * layout.height { break }
                continue
            }
            let reach = found.isEmpty ? 5 * layout.height / 2 : layout.height
            if top - box.y1 > reach || words.contains(where: { isLabel[$0] }) { break }
            found.insert(words, at: 0)
            top = box.y0
        }
        let box =
            BoundingBox.around(found.flatMap { $0 }.map { layout.tokens[$0].box })
            ?? BoundingBox(column.lowerBound, label.box.y0 - 2 * layout.height, column.upperBound, label.box.y0)
        return ValueZone(relation: .above, lines: found, box: box)
    }

    /// From a little left of a label to where the next words of its row begin, in pixels.
    private func column(of label: LabelMatch) -> Range<Int> {
        let row = layout.rows[label.row]
        let next = row.runs.first { $0.lowerBound >= label.range.upperBound }
        let right = next.map { layout.tokens[row.tokens[$0.lowerBound]].box.x0 - layout.height / 2 } ?? layout.width
        // The first words of a row may have been lost: its value begins where the line does.
        let border = layout.grid.lineLeft(of: label.box, from: label.box.y0 - layout.height) ?? 0
        let left = label.range.lowerBound == 0 ? border : max(border, label.box.x0 - 3 * layout.height / 2)
        return left..<max(left + 1, right)
    }

    private func words(in row: Row, _ column: Range<Int>) -> [Int] {
        row.tokens.filter { column.contains(Int(layout.tokens[$0].box.midX)) && layout.tokens[$0].box.x0 >= column.lowerBound }
    }

    private func nearest(_ column: Range<Int>, above: Bool, of label: LabelMatch) -> (box: BoundingBox, gap: Int)? {
        let rows =
            above
            ? Array(stride(from: label.row - 1, through: max(0, label.row - 3), by: -1))
            : Array(label.row + 1..<min(label.row + 4, layout.rows.count))
        for number in rows {
            let words = words(in: layout.rows[number], column)
            guard let box = BoundingBox.around(words.map { layout.tokens[$0].box }) else { continue }
            if words.contains(where: { isLabel[$0] }) { return nil }
            let gap = above ? label.box.y0 - box.y1 : box.y0 - label.box.y1
            return gap < 4 * layout.height ? (box, gap) : nil
        }
        return nil
    }

    private func isRuled(between top: Int, and bottom: Int, _ column: Range<Int>) -> Bool {
        let strip = BoundingBox(column.lowerBound, top - layout.height / 2, column.upperBound, bottom + layout.height / 3)
        return layout.grid.rules.contains {
            $0.midY > Double(strip.y0) && $0.midY < Double(strip.y1) && $0.horizontalOverlap(strip) > 3 * layout.height
        }
    }
}
