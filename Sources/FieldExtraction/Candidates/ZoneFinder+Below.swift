import ReferralModel

/// Values below their labels.
extension ZoneFinder {
    func belowZones(_ label: LabelMatch, index: Int, lines: Int, isColumn: Bool) -> [ValueZone] {
        let row = layout.rows[label.row]
        let cell = layout.grid.cell(around: label.box)
        let stop = nextLabel(after: label, index)
        var right = cell?.x1 ?? layout.width
        if stop < row.tokens.count { right = min(right, layout.tokens[row.tokens[stop]].box.x0 - layout.height / 3) }
        let before = page.labelsByRow[label.row, default: []].filter { page.labels[$0].range.upperBound <= label.range.lowerBound }.map {
            page.labels[$0].box.x1
        }.max()
        // With nothing but words of its own before it, the label begins further left than it was read.
        let opensRow = row.tokens[..<label.range.lowerBound].indices.allSatisfy { position in
            row.breaks[position + 1] == .space || cell.map { !$0.containsCenter(of: layout.tokens[row.tokens[position]].box) } ?? true
        }
        let isFirst = before == nil && cell != nil && opensRow
        var left = max(cell?.x0 ?? 0, isFirst || isCentred(label, in: cell) ? 0 : label.box.x0 - 3 * layout.height / 2, before ?? 0)
        if let opening = opening(of: label) { left = min(left, max(cell?.x0 ?? 0, opening - layout.height)) }
        let isTable = page.labelsByRow[label.row, default: []].count >= 3 && cell == nil || isColumn
        var bottom = min(layout.page.geometry.readingHeight, page.sections.nextHeading(below: label.box) ?? Int.max)
        if let cell, !isOverItsCell(label, cell), label.hasColon || label.box.y1 + layout.height < cell.y1 || !isGridHeader(cell, label) {
            bottom = min(bottom, cell.y1)
        }
        var zone = ValueZone(
            relation: cell == nil ? .below : .cellBelow, lines: [],
            box: BoundingBox(left, label.box.y1, right, min(bottom, label.box.y1 + 2 * layout.height)))
        var out: [ValueZone] = []
        var last = label.box
        var foot = cell?.y1 ?? 0
        var isInTable = false
        for next in layout.rows.indices where next > label.row {
            let line = layout.rows[next]
            guard line.box.midY > last.midY + Double(layout.height) * 0.4 else { continue }
            let reach = zone.lines.isEmpty ? 5 * layout.height / 2 : 3 * layout.height / 2
            let members = runs(of: line, from: left, to: right, under: label)
            if line.box.y0 >= bottom || !members.isEmpty && page.opensSection(next) { break }
            if members.isEmpty {
                if line.box.y0 - last.y1 > reach + layout.height { break }
                continue
            }
            guard let box = page.box(members) else { break }
            let isFar = box.y0 - last.y1 > reach
            if box.midY > Double(bottom) { break }
            if isFar, lines < 6 || zone.lines.isEmpty || !goesOnOnLines(from: last, to: box, under: label) { break }
            // The table ends where no cell begins at the foot of the one above it.
            if cell != nil {
                let own = layout.grid.cell(around: box)
                if own.map({ $0.y0 > foot + layout.height / 3 }) ?? isInTable { break }
                isInTable = own != nil
                foot = max(foot, own?.y1 ?? foot)
            }
            if members.contains(where: { isOther($0, for: label) }) {
                let opening = openingWords(of: members)
                if zone.lines.isEmpty, let box = page.box(opening), abs(box.x0 - label.box.x0) < 3 * layout.height {
                    zone.lines.append(opening)
                }
                break
            }
            let words = members.filter { !page.isOption[$0] }
            // A question with boxes to tick is the next one, whether it was recognised or not: `Films:  ☐ enclosed  ☐ sent`.
            if words.count < members.count, words.count <= 4, let asked = words.last, layout.tokens[asked].endsWithColon { break }
            // Boxes to tick further right belong to another label, one that was not recognised.
            if words.isEmpty, box.x0 > label.box.x1 + 2 * layout.height { continue }
            if words.isEmpty || !isColumn && zone.lines.last.map({ isHeadingLike(words, after: $0) }) ?? false { break }
            if isTable, isSecondaryRow(next) {
                out.append(ValueZone(relation: .below, lines: [words], box: box, isSecondary: true))
                last = box
                continue
            }
            zone.lines.append(words)
            last = box
            if zone.lines.count >= lines && !isTable { break }
            if isTable, zone.lines.count >= 3 { break }
        }
        if let box = page.box(zone.tokens) { zone.box = zone.box.union(box) }
        if zone.isEmpty, out.isEmpty, !label.hasColon, label.startsRun, let foot = footZone(label, lines: lines, from: left, to: right) {
            return [foot]
        }
        return zone.isEmpty ? (out.isEmpty ? [zone] : out) : [zone] + out
    }

    /// What stands at the foot of a tall cell, right on the line that closes it, with nothing between it and the label.
    private func footZone(_ label: LabelMatch, lines: Int, from left: Int, to right: Int) -> ValueZone? {
        let place = BoundingBox(max(left, label.box.x0 - layout.height), label.box.y1, right, label.box.y1 + 7 * layout.height)
        let line = layout.grid.strokes.filter { stroke in
            stroke.y0 > place.y0 && stroke.y0 < place.y1 && 2 * stroke.horizontalOverlap(label.box) > label.box.width
        }.min { $0.y0 < $1.y0 }
        guard let line else { return nil }
        let cell = BoundingBox(place.x0, place.y0, place.x1, line.y0)
        let inside = layout.tokens.indices.filter { cell.containsCenter(of: layout.tokens[$0].box) }
        guard let box = page.box(inside), line.y0 - box.y1 < 3 * layout.height / 2, box.x0 - label.box.x0 < 3 * layout.height,
            !inside.contains(where: { page.isLabel[$0] || page.isOption[$0] })
        else { return nil }
        return ValueZone(relation: .cellBelow, lines: Array(layout.lines(of: inside).prefix(max(lines, 1))), box: cell)
    }

    /// Whether a label stands alone in the middle of its cell, over a value that begins where the cell does.
    private func isCentred(_ label: LabelMatch, in cell: BoundingBox?) -> Bool {
        guard let cell else { return false }
        let row = layout.rows[label.row]
        let run = row.run(at: label.range.lowerBound)
        guard let run, let words = page.box(run.map { row.tokens[$0] }), words.x0 >= cell.x0, words.x1 <= cell.x1 else { return false }
        let isAlone = !row.tokens.contains { layout.tokens[$0].box.x1 < words.x0 && cell.containsCenter(of: layout.tokens[$0].box) }
        return isAlone && abs(words.midX - cell.midX) < Double(2 * layout.height)
    }

    /// Whether words that are no label stand close below a label in its own cell.
    func isOverWords(_ label: LabelMatch, in cell: BoundingBox) -> Bool {
        layout.hasWords(below: label.box, in: cell, within: 2 * layout.height, but: page.isLabel)
    }

    /// Where the line of a label begins when all before it is part of the same question: the number of a section, the first half of a bar
    /// that says the same in two languages, or what else is asked, as in `INITIAL ASSESSMENT: HISTORY, REASON FOR REFERRAL`.
    private func opening(of label: LabelMatch) -> Int? {
        let row = layout.rows[label.row]
        guard label.range.lowerBound > 0, label.endsRun else { return nil }
        let words = row.tokens[..<label.range.lowerBound]
        if !label.hasColon, let run = row.run(at: label.range.lowerBound),
            run.lowerBound < label.range.lowerBound
        {
            let isBar = label.isHeading && words.allSatisfy { page.isLabel[$0] }
            let isList = run.allSatisfy { layout.token(row: label.row, $0).isCapitals || layout.token(row: label.row, $0).text.count <= 3 }
            if isBar || isList, run.contains(where: { page.isLabel[row.tokens[$0]] && $0 < label.range.lowerBound }) {
                return layout.tokens[row.tokens[run.lowerBound]].box.x0
            }
        }
        let isNumber = words.allSatisfy { token in
            let text = layout.tokens[token].text
            return !page.isLabel[token] && (text.count <= 3 || ["section", "part", "step"].contains(text.lowercased()))
        }
        return isNumber && words.count <= 2 ? row.box.x0 : nil
    }

    /// Whether a label fills a cell of its own right over another of the same width, with words in it that are no label: a strip, often grey,
    /// with the label, and the value below.
    private func isOverItsCell(_ label: LabelMatch, _ cell: BoundingBox) -> Bool {
        guard cell.y1 - label.box.y1 < layout.height, label.box.y0 - cell.y0 < layout.height, label.endsRun else { return false }
        let under = BoundingBox(label.box.x0, cell.y1 + layout.height / 2, label.box.x1, cell.y1 + layout.height)
        guard let next = layout.grid.cell(around: under), abs(next.x0 - cell.x0) < layout.height, abs(next.x1 - cell.x1) < layout.height,
            next.y0 - cell.y1 < layout.height / 2
        else { return false }
        let inside = layout.tokens.indices.filter { next.containsCenter(of: layout.tokens[$0].box) }
        return !inside.isEmpty && !inside.contains { page.isLabel[$0] }
    }

    /// A cell of one line whose right-hand neighbour also holds a label: the title of a column.
    private func isGridHeader(_ cell: BoundingBox, _ label: LabelMatch) -> Bool {
        page.labelsByRow[label.row, default: []].count >= 2 && cell.height < 3 * layout.height
    }

    /// The words of those runs that begin between `left` and `right`.
    private func runs(of line: Row, from left: Int, to right: Int, under label: LabelMatch) -> [Int] {
        var out: [Int] = []
        for run in line.runs {
            let first = layout.tokens[line.tokens[run.lowerBound]].box
            // A run that begins further left is another value, and may have this one close behind it; a paragraph begins where the whole line
            // of its question does.
            let isStory = label.target == .field(.referralReason) && run.count >= 5 && abs(first.x0 - start(of: label)) < layout.height
            guard let run = first.x0 >= left - 2 || isStory ? run : part(of: run, in: line, under: label),
                layout.tokens[line.tokens[run.lowerBound]].box.x0 < right
            else { continue }
            out += run.map { line.tokens[$0] }.filter { layout.tokens[$0].box.midX < Double(right) || right >= layout.width }
        }
        return out
    }

    /// Where the run of words begins that a label is part of.
    private func start(of label: LabelMatch) -> Int {
        let row = layout.rows[label.row]
        let run = row.run(at: label.range.lowerBound)
        return layout.tokens[row.tokens[run?.lowerBound ?? label.range.lowerBound]].box.x0
    }

    /// The part of a run that begins where its label does, when what stands before it stands under a label of its own.
    private func part(of run: Range<Int>, in line: Row, under label: LabelMatch) -> Range<Int>? {
        let words = run.map { layout.tokens[line.tokens[$0]].box }
        guard let begin = words.indices.dropFirst().first(where: { abs(words[$0].x0 - label.box.x0) <= layout.height / 2 }),
            words[begin - 1].x1 <= label.box.x0,
            page.labelsByRow[label.row, default: []].contains(where: { page.labels[$0].box.horizontalOverlap(words[0]) > 0 })
        else { return nil }
        return run.lowerBound + begin..<run.upperBound
    }

    private func isSecondaryRow(_ row: Int) -> Bool {
        page.labelsByRow[row, default: []].contains { index in
            if case .compound(.secondInsurance) = page.labels[index].target { return true }
            if case .field(.insurance2Payer) = page.labels[index].target { return true }
            return false
        }
    }
}
