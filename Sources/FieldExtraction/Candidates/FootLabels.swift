import ReferralModel

/// Forms of cells that print the label of each small at the foot of its cell, under the value: told by the whole page, since in one cell
/// alone the label of an empty place looks the same.
struct FootLabels: Sendable {
    let layout: PageLayout
    let isLabel: [Bool]

    /// The labels that stand at the foot of their cells with room for a value above, on a page where that is usual.
    func indices(in labels: [LabelMatch]) -> Set<Int> {
        var feet = Set<Int>()
        var answered = 0
        var elsewhere = 0
        for (index, label) in labels.enumerated() where !label.hasColon && !label.isHeading && label.startsRun {
            guard let cell = layout.grid.cell(around: label.box), isRoomy(cell, label) else { continue }
            guard isAtFoot(label, of: cell), !isAnsweredBeside(label, cell) else {
                elsewhere += 1
                continue
            }
            feet.insert(index)
            if !words(above: label, in: cell).isEmpty { answered += 1 }
        }
        return answered >= 4 && answered > elsewhere ? feet : []
    }

    /// What stands above a label in its cell, in the column of the label where the cell holds several.
    func zone(of label: LabelMatch, lines: Int) -> ValueZone {
        guard let cell = layout.grid.cell(around: label.box) else { return ValueZone(relation: .above, lines: [], box: label.box) }
        let words = words(above: label, in: cell)
        let spare = BoundingBox(cell.x0, cell.y0, cell.x1, max(cell.y0 + 1, label.box.y0))
        return ValueZone(relation: .above, lines: Array(layout.lines(of: words).suffix(max(1, lines))), box: spare)
    }

    /// A cell of a line to write on and a label, no box around a block.
    private func isRoomy(_ cell: BoundingBox, _ label: LabelMatch) -> Bool {
        label.box.y0 - cell.y0 >= layout.height / 2 && cell.height < 7 * layout.height
    }

    /// Whether nothing stands below the label in its cell and nothing to its right that is no label.
    private func isAtFoot(_ label: LabelMatch, of cell: BoundingBox) -> Bool {
        let room = cell.y1 - label.box.y1
        guard room < label.box.y0 - cell.y0, room < layout.height else { return false }
        return !layout.tokens.indices.contains { index in
            let box = layout.tokens[index].box
            guard cell.containsCenter(of: box) else { return false }
            if box.y0 >= label.box.y1 { return true }
            return box.midY > Double(label.box.y0) && box.x0 >= label.box.x1 && layout.tokens[index].digitCount > 2
        }
    }

    /// Whether the cell to the right begins with words that are no label on the label's own line: it holds the value.
    private func isAnsweredBeside(_ label: LabelMatch, _ cell: BoundingBox) -> Bool {
        let row = layout.rows[label.row].tokens
        return row.first { layout.tokens[$0].box.x0 > cell.x1 - 4 }.map { !isLabel[$0] } ?? false
    }

    private func words(above label: LabelMatch, in cell: BoundingBox) -> [Int] {
        let inside = layout.tokens.indices.filter {
            let box = layout.tokens[$0].box
            return cell.containsCenter(of: box) && box.midY < Double(label.box.y0)
        }
        // Where another label stands above, it has the cell.
        return inside.contains { isLabel[$0] } ? [] : inside
    }
}
