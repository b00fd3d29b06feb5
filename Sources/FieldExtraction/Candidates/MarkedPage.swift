import ReferralModel

/// A page with its labels, headings and tick options: all that linking starts from.
struct MarkedPage: Sendable {
    let layout: PageLayout
    private(set) var labels: [LabelMatch]
    let sections: SectionMap
    let options: [TickOption]
    /// For each token, whether it belongs to a label.
    let isLabel: [Bool]
    /// For each token, whether it names a box to tick.
    let isOption: [Bool]
    /// Labels by row, from left to right.
    let labelsByRow: [Int: [Int]]

    /// The cells of this page hold their label above their value, not to the left of it.
    let valuesBelow: Bool
    /// The labels of this page stand under their values, see ``ValuesAbove``.
    let valuesAbove: Bool
    /// Rows of labels under their values on a page where that is not usual, see ``RowsAbove``.
    let rowsAbove: Set<Int>
    /// Labels right under the boxes for single characters that they name.
    let combLabels: Set<Int>
    /// Labels at the foot of their cells, see ``FootLabels``.
    let footLabels: Set<Int>
    /// The cells of this page hold either a label or a value.
    let valuesRight: Bool
    /// The boxes to fill in right under their labels, by the label.
    let fields: [Int: BoundingBox]

    var number: Int { layout.number }

    /// Marks a page; `titles` are the runs of words that are the title of a form, by row.
    init(_ layout: PageLayout, matcher: LabelMatcher, resolver: LabelResolver, titles: [Int: [Range<Int>]]) {
        self.layout = layout
        var labels = matcher.labels(on: layout)
        let options = TickOption.options(on: layout, labels: labels)
        var isOption = [Bool](repeating: false, count: layout.tokens.count)
        for option in options { for token in option.tokens { isOption[token] = true } }
        // `☐ Self` and `☐ Emergency` are what is ticked, not labels of something else.
        labels.removeAll { label in
            !label.hasColon && label.range.contains { isOption[layout.rows[label.row].tokens[$0]] }
        }
        let names = matcher.knowledge.names
        labels.removeAll { label in
            titles[label.row, default: []].contains { run in
                run.overlaps(label.range) && !(names[label.name].heading != nil && label.range.count >= run.count) && !label.hasColon
            }
        }
        // In a box to fill in stands a value, whatever other forms call it: `State Medicaid`.
        let boxes = labels.compactMap { Self.field(under: $0, among: labels, layout) }
        labels.removeAll { label in boxes.contains { $0.containsCenter(of: label.box) } }
        sections = SectionMap(layout, labels: &labels, names: matcher.knowledge.names)
        resolver.resolve(&labels, on: layout, sections: sections)
        var isLabel = [Bool](repeating: false, count: layout.tokens.count)
        for label in labels {
            for position in label.range { isLabel[layout.rows[label.row].tokens[position]] = true }
            for token in label.below { isLabel[token] = true }
            // The number of a question is part of it, not the value of the one before: `12. Street address | 13. City`.
            if label.range.lowerBound > 0, matcher.isNumbering(label.range.lowerBound - 1, label.row, layout) {
                isLabel[layout.rows[label.row].tokens[label.range.lowerBound - 1]] = true
            }
        }
        self.labels = labels
        self.options = options
        self.isLabel = isLabel
        self.isOption = isOption
        labelsByRow = Dictionary(grouping: labels.indices) { labels[$0].row }
        let fields = Dictionary(
            uniqueKeysWithValues: labels.indices.compactMap { index in
                Self.field(under: labels[index], among: labels, layout).map { (index, $0) }
            })
        self.fields = fields
        let (below, right) = Self.places(labels.indices.filter { fields[$0] == nil }.map { labels[$0] }, isLabel, layout)
        valuesBelow = below > right
        valuesAbove = ValuesAbove(layout: layout, isLabel: isLabel).isUsual(for: labels)
        rowsAbove = RowsAbove(layout: layout, isLabel: isLabel).rows(of: labels)
        combLabels = Set(
            labels.indices.filter { index in
                guard !labels[index].hasColon, let comb = layout.comb(over: labels[index].box) else { return false }
                return !layout.tokens.contains { layout.isOver(comb, $0.box) }
            })
        footLabels = FootLabels(layout: layout, isLabel: isLabel).indices(in: labels)
        valuesRight = right >= 5 && right > 2 * below
    }

    /// The box to fill in under a label; nil where it holds questions of its own.
    private static func field(under label: LabelMatch, among labels: [LabelMatch], _ layout: PageLayout) -> BoundingBox? {
        guard !label.hasColon, let field = layout.grid.field(under: label.box, height: layout.height) else { return nil }
        let inside = labels.filter { field.containsCenter(of: $0.box) }
        // Over the cells of a table stand titles, one over each; a heading stands over the first alone, and over titles.
        if layout.grid.goesOn(rightOf: field, height: layout.height),
            !inside.isEmpty || !labels.contains(where: { $0.row == label.row && $0.box.x0 > field.x1 - layout.height })
        {
            return nil
        }
        return inside.count >= 2 || inside.contains(where: \.hasColon) ? nil : field
    }

    /// How many labels in cells have words below them in their cell, and how many have not.
    private static func places(_ labels: [LabelMatch], _ isLabel: [Bool], _ layout: PageLayout) -> (below: Int, right: Int) {
        var below = 0
        var right = 0
        for label in labels where label.endsRun && !label.hasColon {
            guard let cell = layout.grid.cell(around: label.box), cell.height < 6 * layout.height else { continue }
            if layout.hasWords(below: label.box, in: cell, within: layout.height, but: isLabel) { below += 1 } else { right += 1 }
        }
        return (below, right)
    }

    /// Whether a word belongs to a label that begins something else where it stands: not `MI` in `father had MI at 51`,
    /// nor the last word of a question in a sentence.
    func asks(_ token: Int) -> Bool {
        guard isLabel[token] else { return false }
        let place = layout.place[token]
        guard let own = labelsByRow[place.row, default: []].first(where: { labels[$0].range.contains(place.position) }) else { return true }
        let run = layout.rows[place.row].run(at: place.position)
        let isClosed = labels[own].hasColon && !labels[own].text.hasSuffix("?")
        return isClosed || labels[own].startsRun || run.map { $0.count < 7 } ?? true
    }

    /// Whether a label is the title of a column: it fills a cell of one line beside other labels, and what stands in the cells below
    /// them are no labels.
    func isColumnTitle(_ label: LabelMatch) -> Bool {
        guard let own = layout.grid.cell(around: label.box), own.height < 3 * layout.height else { return false }
        let cells = labelsByRow[label.row, default: []].compactMap { layout.grid.cell(around: labels[$0].box) }
        guard cells.count >= 2 else { return false }
        var filled = 0
        var empty = 0
        for cell in cells {
            let below = BoundingBox(cell.x0, cell.y1 + layout.height / 3, cell.x1, cell.y1 + 2 * layout.height)
            let tokens = layout.tokens.indices.filter { below.containsCenter(of: layout.tokens[$0].box) }
            let isFirst = cell.x0 == cells.map(\.x0).min()
            if tokens.isEmpty { empty += 1 }
            if tokens.contains(where: { isLabel[$0] }), !isFirst || valuesRight && isAnswered(beside: cell, label.row) { return false }
            if let first = tokens.first, let under = layout.grid.cell(around: layout.tokens[first].box), under.y0 >= cell.y1,
                abs(under.x0 - cell.x0) < layout.height, abs(under.x1 - cell.x1) < layout.height, !isLabel[first] || isFirst
            {
                filled += 1
            }
        }
        // Where two columns are filled, those left empty below say nothing against them.
        return filled * 2 >= cells.count - (filled > 1 ? empty : 0) && filled >= 1
    }

    /// Whether words that are no label stand in the cell right of `cell`.
    private func isAnswered(beside cell: BoundingBox, _ row: Int) -> Bool {
        let reach = cell.x1 - layout.height / 2...cell.x1 + 4 * layout.height
        let next = layout.rows[row].tokens.first {
            reach.contains(layout.tokens[$0].box.x0) && layout.tokens[$0].box.verticalOverlap(cell) > 0
        }
        return next.map { !isLabel[$0] } ?? false
    }

    /// Whether a row opens a section by its number: `SECTION IV Requesting and servicing provider`.
    func opensSection(_ row: Int) -> Bool {
        let tokens = layout.rows[row].tokens
        guard tokens.count >= 2, ["section", "part"].contains(layout.tokens[tokens[0]].text.lowercased()) else { return false }
        let number = layout.tokens[tokens[1]].text.trimmed { ".:-)".contains($0) }
        return number.count <= 4 && (number.allSatisfy(\.isNumber) || number.allSatisfy { "IVXivxl1".contains($0) } || number.count == 1)
    }

    /// The page with its labels read as those of a cover sheet.
    func asCover(_ resolver: LabelResolver) -> MarkedPage {
        var page = self
        resolver.resolveCover(&page.labels)
        return page
    }

    func text(_ tokens: [Int]) -> String { tokens.map { layout.tokens[$0].text }.joined(separator: " ") }

    func box(_ tokens: [Int]) -> BoundingBox? { BoundingBox.around(tokens.map { layout.tokens[$0].box }) }

    /// Mean probability of the words, weighted by their length.
    func confidence(_ tokens: [Int]) -> Double {
        var sum = 0.0
        var weight = 0.0
        for token in tokens {
            let length = Double(layout.tokens[token].text.count)
            sum += layout.tokens[token].confidence * length
            weight += length
        }
        return weight > 0 ? sum / weight : 0
    }

    /// Share of the words that were read as writing by hand.
    func handShare(_ tokens: [Int]) -> Double {
        tokens.isEmpty ? 0 : Double(tokens.count { layout.tokens[$0].isHandPrint }) / Double(tokens.count)
    }

    func lowestConfidence(_ tokens: [Int]) -> Double { tokens.map { layout.tokens[$0].confidence }.min() ?? 0 }
}
