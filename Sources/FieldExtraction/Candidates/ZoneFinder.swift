import NormalForms
import ReferralModel

/// Finds where the value of a label can stand.
struct ZoneFinder: Sendable {
    let page: MarkedPage
    var layout: PageLayout { page.layout }

    /// The zones of a label, the likeliest first. `lines` is how many lines a value of its kind may have.
    func zones(of index: Int, lines: Int) -> [ValueZone] {
        let label = page.labels[index]
        var out: [ValueZone] = []
        if let field = page.fields[index] { return [fieldZone(field, lines: lines)] }
        if page.footLabels.contains(index) {
            return [withoutOptions(FootLabels(layout: layout, isLabel: page.isLabel).zone(of: label, lines: lines))]
        }
        if page.rowsAbove.contains(label.row) || page.combLabels.contains(index) {
            return [withoutOptions(ValuesAbove(layout: layout, isLabel: page.isLabel).zone(of: label, lines: 1))]
        }
        if page.valuesAbove, !label.isHeading, !label.hasColon, layout.grid.cell(around: label.box) == nil {
            let above = withoutOptions(ValuesAbove(layout: layout, isLabel: page.isLabel).zone(of: label, lines: lines))
            // In a letterhead and in small print values stand behind their labels even there: `Phone 423-555-0104`.
            if above.isEmpty, !isAnsweredAbove(label), let behind = inlineZone(label, index: index, lines: 1), !behind.isEmpty {
                return [behind]
            }
            // Whole paragraphs stand below their label even there.
            if !above.isEmpty || lines < 12 { return [above] }
        }
        // Under a heading and under the title of a column the value stands below.
        let isTitle = !label.isHeading && page.isColumnTitle(label)
        // Where cells hold their label over their value, the words behind a label are the rest of its question: `PROVIDER NAME AND DEGREE`.
        let isOver = layout.grid.cell(around: label.box).map { isOverWords(label, in: $0) } ?? false
        let isRest = page.valuesBelow && !label.hasColon && isOver
        let isBar = !label.hasColon && page.opensSection(label.row)
        let inline = label.isHeading || isTitle || isRest || isBar ? nil : inlineZone(label, index: index, lines: lines)
        if let inline { out.append(inline) }
        let isGridLabel =
            page.valuesRight && !isTitle && !label.isHeading
            && layout.grid.cell(around: label.box).map { !isOverWords(label, in: $0) } ?? false
        if !isGridLabel, inline?.relation != .cellRight || inline?.isEmpty ?? true {
            out += belowZones(label, index: index, lines: lines, isColumn: isTitle)
        }
        return out.allSatisfy(\.isEmpty) ? out + (nextLine(after: label).map { [$0] } ?? []) : out
    }

    /// The sentence that goes on in the next line behind a label that ends its own: `… for an opinion from Neurosurgery. Priority: / Routine.`
    private func nextLine(after label: LabelMatch) -> ValueZone? {
        let row = layout.rows[label.row]
        guard label.hasColon, label.range.upperBound == row.tokens.count, label.range.lowerBound >= 6, label.row + 1 < layout.rows.count,
            row.breaks[label.range.lowerBound] == .space, layout.token(row: label.row, label.range.lowerBound - 1).text.hasSuffix(".")
        else { return nil }
        let next = layout.rows[label.row + 1]
        guard next.box.y0 - row.box.y1 < layout.height, abs(next.box.x0 - row.box.x0) < layout.height,
            let end = next.tokens.firstIndex(where: { layout.tokens[$0].text.hasSuffix(".") }), end < 6
        else { return nil }
        let words = Array(next.tokens[...end])
        guard !words.contains(where: { page.isLabel[$0] || page.isOption[$0] }), let box = page.box(words) else { return nil }
        return ValueZone(relation: .inline, lines: [words], box: box)
    }

    /// Whether boxes to tick stand over a label, or a line to write on, so that it is answered there or not at all.
    private func isAnsweredAbove(_ label: LabelMatch) -> Bool {
        let over = BoundingBox(label.box.x0, label.box.y0 - 2 * layout.height, label.box.x1 + 4 * layout.height, label.box.y0)
        return page.options.contains { over.containsCenter(of: $0.checkbox.box) }
            || layout.grid.strokes.contains { line in
                line.y0 > over.y0 && line.y1 < over.y1 && line.x0 < label.box.x1 && line.x1 > label.box.x0
            }
    }

    /// A zone without the words of boxes to tick: the boxes answer.
    private func withoutOptions(_ zone: ValueZone) -> ValueZone {
        var zone = zone
        zone.lines = zone.lines.map { $0.filter { !page.isOption[$0] } }.filter { !$0.isEmpty }
        return zone
    }

    /// What stands in a box to fill in.
    private func fieldZone(_ field: BoundingBox, lines: Int) -> ValueZone {
        let words = layout.tokens.indices.filter { field.containsCenter(of: layout.tokens[$0].box) && !page.isOption[$0] }
        return ValueZone(relation: .cellBelow, lines: Array(layout.lines(of: words).prefix(max(lines, 1))), box: field)
    }

    // MARK: On the same line

    private func inlineZone(_ label: LabelMatch, index: Int, lines: Int) -> ValueZone? {
        let row = layout.rows[label.row]
        let start = label.range.upperBound
        let stop = nextLabel(after: label, index)
        let cell = layout.grid.cell(around: label.box)
        var relation = Relation.inline
        var words: [Int] = []
        var position = start
        let right = cell.map(\.x1) ?? layout.width
        if let cell, start == row.tokens.count || row.breaks[start] == .rule || layout.tokens[row.tokens[start]].box.x0 > cell.x1 - 4 {
            // The label fills its line of the cell: the value is in the next cell, unless that one has its own label.
            if let next = cellRight(of: cell, label, lines: lines) { return next }
            // Where the line on the far side of the value was lost, what stands up to the next label is taken.
            guard start < stop, row.breaks[start] == .rule, !page.valuesBelow else {
                return ValueZone(relation: .inline, lines: [], box: spare(label, to: right))
            }
        }
        if start < row.tokens.count, row.breaks[start] == .rule {
            relation = .cellRight
        }
        while position < row.tokens.count, position < stop {
            let token = row.tokens[position]
            if position > start {
                if row.breaks[position] == .rule { break }
                if row.breaks[position] == .gap, !words.isEmpty, isNewColumn(row, position, label) { break }
                // The blank of a sentence is full: `policy holder ____. Secondary`.
                if !words.isEmpty, row.breaks[position] == .space, row.opensBehindBlank(position) { break }
            }
            if page.isOption[token] {
                position += 1
                continue
            }
            // A word with a colon begins something else, even where nobody knows what: `MRN: 4711 CSN: 815`.
            if !words.isEmpty, lines < 6, layout.tokens[token].endsWithColon, layout.tokens[token].digitCount == 0 { break }
            words.append(token)
            position += 1
        }
        let end = stop < row.tokens.count ? layout.tokens[row.tokens[stop]].box.x0 : right
        var zone = ValueZone(relation: relation, lines: words.isEmpty ? [] : [words], box: spare(label, to: end))
        if lines > 1, !words.isEmpty {
            zone.lines += continuation(of: words, label: label, index: index, cell: relation == .cellRight ? nil : cell, lines: lines - 1)
        }
        if lines > 1, words.isEmpty == false, let box = page.box(zone.tokens) { zone.box = zone.box.union(box) }
        return zone
    }

    private func spare(_ label: LabelMatch, to right: Int) -> BoundingBox {
        BoundingBox(label.box.x1, label.box.y0 - layout.height / 3, max(label.box.x1, right), label.box.y1 + layout.height / 3)
    }

    private func gap(_ row: Row, _ position: Int) -> Int {
        layout.tokens[row.tokens[position]].box.x0 - layout.tokens[row.tokens[position - 1]].box.x1
    }

    /// A wide gap ends a value, unless the parts of one value are spread out: `FORT WAYNE    IN    46841`.
    private func isNewColumn(_ row: Row, _ position: Int, _ label: LabelMatch) -> Bool {
        let x = layout.tokens[row.tokens[position]].box.x0
        // In a table the titles above say where columns begin.
        if label.row > 0, let titles = page.labelsByRow[label.row - 1], titles.count >= 3,
            titles.contains(where: { abs(page.labels[$0].box.x0 - x) < layout.height && page.labels[$0].box.x0 > label.box.x1 })
        {
            return true
        }
        switch label.target {
        case .compound(.patientAddress), .compound(.patientCityLine):
            return gap(row, position) > 3 * row.height && !endsAddress(row, position)
        case .compound(.patientName), .field(.referralDiagnoses), .field(.referralProcedures):
            return false
        default: return gap(row, position) > 3 * row.height
        }
    }

    /// Whether a state or a ZIP code still comes, with which addresses end: `12 OAK ST    ERIE    PA    16571`.
    private func endsAddress(_ row: Row, _ position: Int) -> Bool {
        row.tokens[position...].prefix { !page.isLabel[$0] }.contains {
            let token = layout.tokens[$0]
            return token.digitCount >= 5 && token.digitCount * 2 > token.text.count
                || token.text.count == 2 && StateReader.code(token.text) != nil
        }
    }

    /// Position of the next label on the row; the end of the row when there is none.
    func nextLabel(after label: LabelMatch, _ index: Int) -> Int {
        let others = page.labelsByRow[label.row, default: []].filter { other in
            // `Reason for Referral / Clinical Question` is one question.
            let isSame = page.labels[other].target == label.target && label.target == .field(.referralReason)
            return page.labels[other].range.lowerBound >= label.range.upperBound && !isSame
                && isOther(layout.rows[label.row].tokens[page.labels[other].range.lowerBound], for: label)
        }
        let row = layout.rows[label.row]
        guard var next = others.map({ page.labels[$0].range.lowerBound }).min() else { return row.tokens.count }
        // Its number too: `26. Name of insured | 27. Second insurer`.
        while next > label.range.upperBound, page.isLabel[row.tokens[next - 1]] { next -= 1 }
        // What stands before it in its own run belongs to it: `Financial class / payer`.
        let start = row.run(at: next)?.lowerBound ?? next
        return start > label.range.upperBound ? start : next
    }

    /// The cell to the right of a label's cell, as far down as the label reaches; nil when that cell has a label of its own.
    func valueCell(of label: LabelMatch) -> BoundingBox? {
        guard let cell = layout.grid.cell(around: label.box) else { return nil }
        let probe = BoundingBox(cell.x1 + layout.height / 2, label.box.y0, cell.x1 + layout.height, label.box.y1)
        guard let next = layout.grid.openCell(around: probe, width: layout.width) else { return nil }
        // Bars and lost lines make cells too tall: headings and the next label of the column are borders too.
        var top = max(next.y0, label.box.y0 - layout.height / 2)
        if let heading = page.sections.heading(above: label.box) { top = max(top, heading.y1) }
        var bottom = min(next.y1, page.sections.nextHeading(below: label.box) ?? Int.max)
        for other in page.labels
        where other.box.y0 > label.box.y1 && other.box.horizontalOverlap(cell) > 0 && other.box.x0 < cell.x1 && !isWrapped(other, of: label)
        {
            bottom = min(bottom, other.box.y0 - layout.height / 3)
        }
        let box = BoundingBox(next.x0, top, next.x1, max(bottom, label.box.y1))
        let hasLabel = layout.tokens.indices.contains { page.isLabel[$0] && box.containsCenter(of: layout.tokens[$0].box) }
        return hasLabel ? nil : box
    }

    /// The second line of a label such as `Specialty / Requested`, which alone would be another label.
    private func isWrapped(_ other: LabelMatch, of label: LabelMatch) -> Bool {
        other.box.y0 - label.box.y1 < layout.height && abs(other.box.x0 - label.box.x0) < layout.height && other.target == .none
    }

    private func cellRight(of cell: BoundingBox, _ label: LabelMatch, lines: Int) -> ValueZone? {
        guard let next = valueCell(of: label) else { return nil }
        let inside = layout.tokens.indices.filter { next.containsCenter(of: layout.tokens[$0].box) }
        let below = layout.tokens.contains {
            cell.containsCenter(of: $0.box) && $0.box.midY > Double(label.box.y1) && $0.box.y0 - label.box.y1 < layout.height
        }
        if below, inside.isEmpty || page.valuesBelow { return nil }
        let words = inside + codesFurtherRight(of: next, label)
        return ValueZone(
            relation: .cellRight, lines: Array(layout.lines(of: words.filter { !page.isOption[$0] }).prefix(max(lines, 1))), box: next)
    }

    /// Codes in the further cells of a line, where a form has a column for each diagnosis or procedure.
    private func codesFurtherRight(of cell: BoundingBox, _ label: LabelMatch) -> [Int] {
        guard label.target == .field(.referralDiagnoses) || label.target == .field(.referralProcedures) else { return [] }
        let row = layout.rows[label.row]
        return Array(
            row.tokens.filter { layout.tokens[$0].box.midX > Double(cell.x1) }.prefix { !page.isLabel[$0] && !page.isOption[$0] })
    }

    /// Lines that carry on the value of the line before: indented under it or in the same cell, until something else begins.
    private func continuation(of words: [Int], label: LabelMatch, index: Int, cell: BoundingBox?, lines: Int) -> [[Int]] {
        guard let first = page.box(words) else { return [] }
        // Where another column begins on the label's own line, it goes on below.
        let own = layout.rows[label.row]
        let after = words.compactMap { layout.place[$0].row == label.row ? layout.place[$0].position : nil }.max() ?? label.range.upperBound
        let beside = after + 1 < own.tokens.count && own.breaks[after + 1] != .space ? layout.tokens[own.tokens[after + 1]].box.x0 : nil
        let bottom = min(cell?.y1 ?? Int.max, page.sections.nextHeading(below: label.box) ?? Int.max)
        var out: [[Int]] = []
        var last = first
        for row in layout.rows.indices where row > label.row && out.count < lines {
            let line = layout.rows[row]
            guard line.box.midY > last.midY + 4 else { continue }
            if line.box.y0 >= bottom { break }
            let isFar = line.box.y0 - last.y1 > (line.height * 3) / 2
            // Where a value has two lines at most, the next line to write on is for another one.
            if isFar, lines == 1 || !goesOnOnLines(from: last, to: line.box, under: label) { break }
            var members = line.tokens.filter { token in
                let box = layout.tokens[token].box
                return cell.map { $0.containsCenter(of: box) }
                    ?? (box.x0 >= label.box.x0 - layout.height && beside.map { box.x0 < $0 - layout.height / 2 } ?? true)
            }
            if label.target == .field(.referralReason) { members = upToColumn(members) }
            if members.isEmpty { continue }
            if members.contains(where: { isOther($0, for: label) || page.isOption[$0] }) {
                let opening = openingWords(of: members)
                if let box = page.box(opening), abs(box.x0 - first.x0) < layout.height || abs(box.x0 - label.box.x0) < layout.height {
                    out.append(opening)
                }
                break
            }
            guard let box = page.box(members) else { break }
            if isHeadingLike(members, after: out.last ?? words) { break }
            // Without a cell, only what begins under the label or the value carries it on.
            if cell == nil, abs(box.x0 - first.x0) > 3 * layout.height, abs(box.x0 - label.box.x0) > 3 * layout.height { break }
            if cell == nil,
                layout.grid.dividesBelow(BoundingBox(label.box.x0, last.y0, max(last.x1, label.box.x1 + 1), last.y1), to: box.y0),
                !hasUnderline(last)
            {
                break
            }
            out.append(members)
            last = box
        }
        return out
    }

    /// The first words of a line, as far as they belong to one column.
    private func upToColumn(_ words: [Int]) -> [Int] {
        let end = words.indices.dropFirst().first { index in
            let place = layout.place[words[index]]
            let row = layout.rows[place.row]
            return place.position > 0 && row.breaks[place.position] != .space && gap(row, place.position) > 3 * row.height
        }
        return end.map { Array(words[..<$0]) } ?? words
    }

    /// Whether a word belongs to another label. In a paragraph words stand that are labels elsewhere.
    func isOther(_ token: Int, for label: LabelMatch) -> Bool {
        label.target == .field(.referralReason) ? page.asks(token) : page.isLabel[token]
    }

    /// The lines of a paragraph begin where its label does, below the one beside it.
    func goesOnOnLines(from upper: BoundingBox, to lower: BoundingBox, under label: LabelMatch) -> Bool {
        let margin = label.target == .field(.referralReason) ? label.box.x0 : nil
        return layout.grid.goesOnOnLines(from: upper, to: lower, height: layout.height, margin: margin)
    }

    /// The words of a line before a label in the same run: `Lee Smith, MD NPI: 4711`, `Old Town Clinic, ph 785-555-0175`.
    func openingWords(of line: [Int]) -> [Int] {
        guard let end = line.firstIndex(where: { page.isLabel[$0] || page.isOption[$0] }), end >= 2, page.isLabel[line[end]] else {
            return []
        }
        let place = layout.place[line[end]]
        let run = layout.rows[place.row].run(at: place.position)
        return run?.lowerBound == layout.place[line[0]].position ? Array(line[..<end]) : []
    }

    /// A few words in capitals below a line that is not: a heading that nobody knows.
    func isHeadingLike(_ line: [Int], after last: [Int]) -> Bool {
        line.count <= 5 && line.contains { layout.tokens[$0].text.count >= 4 }
            && line.allSatisfy { layout.tokens[$0].isCapitals || layout.tokens[$0].digitCount == 0 && layout.tokens[$0].text.count <= 2 }
            && last.filter { layout.tokens[$0].text.contains(where: \.isLowercase) }.count * 2 > last.count
    }

    /// A line to write on stands right under the words.
    private func hasUnderline(_ box: BoundingBox) -> Bool {
        layout.grid.rules.contains {
            $0.y0 >= box.y1 - layout.height / 2 && $0.y0 <= box.y1 + layout.height / 2 && 2 * $0.horizontalOverlap(box) > box.width
        }
    }
}
