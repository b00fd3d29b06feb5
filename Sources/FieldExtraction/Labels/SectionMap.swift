import ReferralModel

/// Which part of a page is under which heading.
struct SectionMap: Sendable {
    private struct Region {
        var section: Section
        var heading: BoundingBox
        var x0: Int
        var x1: Int
        var row: Int
    }

    private var regions: [Region] = []

    /// Marks the headings among `labels` and notes what each reaches over.
    init(_ page: PageLayout, labels: inout [LabelMatch], names: [LabelName]) {
        let byRow = Dictionary(grouping: labels.indices) { labels[$0].row }
        for (row, indices) in byRow.sorted(by: { $0.key < $1.key }) {
            var headings = indices.filter { index in
                let label = labels[index]
                return isHeading(label, page, names)
                    && !Caption.isOne(label, among: labels, on: page, isUnderHeading: section(at: label.box) != nil)
            }
            // `To:` is too short for a heading, unless `From:` is one beside it.
            if headings.contains(where: { names[labels[$0].name].heading?.isOfSides ?? false }) {
                headings = indices.filter { headings.contains($0) || isSide(labels[$0], page, names) }
            }
            guard !headings.isEmpty else { continue }
            // Every run of the row must be a heading: a row of column titles such as `Payer  Plan  Group` has others.
            let covered = page.rows[row].runs.allSatisfy { run in
                headings.contains { run.overlaps(labels[$0].range) } || isNoise(run, row, page)
            }
            let inOwnCells = headings.allSatisfy { isAloneInCell(labels[$0], page) }
            // `PATIENT INFORMATION` is a heading whatever was read beside it.
            let certain = headings.filter {
                labels[$0].composed == nil && names[labels[$0].name].isOnlyHeading && names[labels[$0].name].text.contains(" ")
                    && !labels[$0].hasColon || opensRowOfLabels(labels[$0], labels, page)
            }
            guard covered || inOwnCells || !certain.isEmpty else { continue }
            if !covered, !inOwnCells { addRuins(beside: certain.map { labels[$0].range }, row, page, names) }
            for index in covered || inOwnCells ? headings : certain {
                labels[index].isHeading = true
                guard let section = labels[index].composed?.section ?? names[labels[index].name].heading else { continue }
                let box = labels[index].box
                var x0 = 0
                var x1 = page.width
                let cell = page.grid.seenCell(around: box)
                if let cell {
                    x0 = cell.x0
                    x1 = headingReach(cell, row, page)
                } else if headings.count > 1 || !covered {
                    x0 = box.x0 - 2 * page.height
                    let beside = page.rows[row].runs.map { page.box(row: row, $0).x0 }
                    x1 = beside.filter { $0 > box.x1 }.min().map { $0 - page.height } ?? page.width
                } else if !reachesAcross(row, page), let column = columnEnd(right: box, above: row, page) {
                    x1 = column
                } else if Double(box.x0) > 0.45 * Double(page.width), box.midX > 0.55 * Double(page.width) {
                    x0 = box.x0 - 2 * page.height
                }
                if cell == nil {
                    // A table or a frame that begins beside the heading is not under it.
                    if let wall = page.grid.wall(rightOf: box, height: page.height) { x1 = min(x1, wall) }
                    if let wall = page.grid.wall(leftOf: box, height: page.height) { x0 = max(x0, wall) }
                }
                if let gutter = page.gutter, gutter.holds(box) {
                    if box.midX < Double(gutter.x) { x1 = min(x1, gutter.x) } else { x0 = max(x0, gutter.x) }
                }
                regions.append(Region(section: section, heading: box, x0: x0, x1: x1, row: row))
            }
        }
    }

    /// The heading that `box` stands under, with the row of that heading.
    func section(at box: BoundingBox) -> (section: Section, row: Int, id: Int)? {
        regions.indices.filter {
            regions[$0].heading.midY < box.midY - 2 && Double(regions[$0].x0) <= box.midX && box.midX < Double(regions[$0].x1)
        }
        .max { regions[$0].heading.midY < regions[$1].heading.midY }
        .map { (regions[$0].section, regions[$0].row, $0) }
    }

    /// The section of what stands right under `heading`.
    func section(under heading: BoundingBox) -> (section: Section, row: Int, id: Int)? {
        section(at: BoundingBox(heading.x0, heading.y1 + 8, heading.x1, heading.y1 + 9))
    }

    /// The last heading above `box` that reaches over it.
    func heading(above box: BoundingBox) -> BoundingBox? { section(at: box).map { regions[$0.id].heading } }

    /// The first heading below `box` that reaches over it.
    func nextHeading(below box: BoundingBox) -> Int? {
        regions.filter { $0.heading.y0 > box.y1 - 2 && $0.x0 < box.x1 && box.x0 < $0.x1 }.map(\.heading.y0).min()
    }

    private func isHeading(_ label: LabelMatch, _ page: PageLayout, _ names: [LabelName]) -> Bool {
        let name = names[label.name]
        if !label.below.isEmpty, isAnsweredBeside(label, page) { return false }
        if let composed = label.composed { return composed.isHeading && label.startsRun && label.endsRun && !label.hasColon }
        guard name.heading != nil, label.startsRun, label.endsRun, label.quality > (name.text.contains(" ") ? 0.8 : 0.99) else {
            return false
        }
        let row = page.rows[label.row]
        let next = label.range.upperBound
        if label.hasColon {
            // `Patient:` with its value beside it is a label.
            guard
                next == row.tokens.count || row.breaks[next] != .space && isNoise(next..<row.tokens.count, label.row, page)
                    || row.breaks[next] != .space && page.grid.cell(around: label.box) != nil
            else { return false }
        }
        if next < row.tokens.count, row.breaks[next] == .checkbox { return false }
        if isContinuation(label, page) { return false }
        return name.folded.count > 3 || name.isOnlyHeading
    }

    /// `Patient` over `Name   Date of birth   Sex`, whatever stands at the other end of its line.
    private func opensRowOfLabels(_ label: LabelMatch, _ labels: [LabelMatch], _ page: PageLayout) -> Bool {
        let row = page.rows[label.row]
        let next = label.range.upperBound
        guard label.range.lowerBound == 0, !label.hasColon, next < row.tokens.count, row.breaks[next] != .space,
            page.tokens[row.tokens[next]].box.x0 - label.box.x1 > 10 * page.height
        else { return false }
        let below = labels.filter { $0.row == label.row + 1 && $0.startsRun && $0.endsRun && !$0.hasColon }
        return below.count >= 2 && below.contains { $0.range.lowerBound == 0 && abs($0.box.x0 - label.box.x0) < page.height }
    }

    /// A party with nothing beside it but the heading of the next column.
    private func isSide(_ label: LabelMatch, _ page: PageLayout, _ names: [LabelName]) -> Bool {
        label.composed == nil && names[label.name].heading?.isOfSides ?? false && label.startsRun && label.endsRun && label.hasColon
            && page.rows[label.row].runs.contains { $0 == label.range }
    }

    /// Whether words stand in the cell right of a label that goes on over the lines of its own.
    private func isAnsweredBeside(_ label: LabelMatch, _ page: PageLayout) -> Bool {
        guard let cell = page.grid.cell(around: label.box) else { return false }
        return page.tokens.contains { token in
            token.box.x0 >= cell.x1 - 4 && token.box.x0 < cell.x1 + 3 * page.height
                && 2 * token.box.verticalOverlap(label.box) > token.box.height
        }
    }

    /// A heading beside another of which only the last word was read: `REF..:.NG PROVIDER`.
    private mutating func addRuins(beside ranges: [Range<Int>], _ row: Int, _ page: PageLayout, _ names: [LabelName]) {
        for run in page.rows[row].runs where !ranges.contains(where: { $0.overlaps(run) }) {
            let last = page.token(row: row, run.upperBound - 1)
            guard last.folded.count >= 6, let section = names.first(where: { $0.folded == last.folded && $0.heading != nil })?.heading
            else { continue }
            let box = page.box(row: row, run)
            regions.append(Region(section: section, heading: box, x0: box.x0 - 2 * page.height, x1: page.width, row: row))
        }
    }

    /// How far right a heading in the first cell of a row reaches: over the empty cells beside it, as far as the line below them goes.
    private func headingReach(_ cell: BoundingBox, _ row: Int, _ page: PageLayout) -> Int {
        guard
            let rule = page.grid.rules.first(where: {
                abs($0.midY - Double(cell.y1)) < Double(page.height) / 2 && $0.x0 <= cell.x0 + page.height
                    && $0.x1 > cell.x1 + 3 * page.height
            })
        else { return cell.x1 }
        let rest = BoundingBox(cell.x1, cell.y0, rule.x1, cell.y1)
        return page.tokens.contains { rest.containsCenter(of: $0.box) } ? cell.x1 : rule.x1
    }

    /// The second line of a value, right under its first: `LAKEVIEW BEHAVIORAL HEALTH / SERVICES`.
    private func isContinuation(_ label: LabelMatch, _ page: PageLayout) -> Bool {
        guard label.row > 0, label.range.count == 1 else { return false }
        return page.rows[max(0, label.row - 2)..<label.row].contains { row in
            row.runs.contains { run in
                let box = BoundingBox.around(run.map { page.tokens[row.tokens[$0]].box }) ?? row.box
                let gap = label.box.y0 - box.y1
                return gap < page.height * 3 / 4 && gap > -page.height / 3 && abs(box.x0 - label.box.x0) < page.height
                    && box.x0 > page.width / 3 && run.count >= 2
            }
        }
    }

    /// What OCR makes of the edges of a bar: a letter or two, or letters it does not believe itself.
    private func isNoise(_ run: Range<Int>, _ row: Int, _ page: PageLayout) -> Bool {
        run.allSatisfy {
            page.token(row: row, $0).text.count <= 3 && page.token(row: row, $0).digitCount == 0
                || page.token(row: row, $0).confidence < 0.4
        }
    }

    private func isAloneInCell(_ label: LabelMatch, _ page: PageLayout) -> Bool {
        guard let cell = page.grid.cell(around: label.box), cell.width * 3 > page.width else { return false }
        return !page.tokens.contains { cell.containsCenter(of: $0.box) && !label.box.inset(by: -page.height).containsCenter(of: $0.box) }
    }

    /// Whether a heading has the line to itself between lines that fill both halves of the page: it is over both.
    private func reachesAcross(_ row: Int, _ page: PageLayout) -> Bool {
        guard row > 0, row + 1 < page.rows.count else { return false }
        let middle = page.width / 2
        let runs = page.rows[row].runs
        let isHeadingOnly =
            runs.first.map { page.box(row: row, $0).x1 < middle } ?? false && runs.dropFirst().allSatisfy { isNoise($0, row, page) }
        return isHeadingOnly
            && [row - 1, row + 1].allSatisfy { other in
                let starts = page.rows[other].runs.map { page.box(row: other, $0).x0 }
                return starts.contains { $0 < middle } && starts.contains { $0 >= middle }
            }
    }

    /// Where a right-hand column begins that an earlier heading opened, when nothing since has crossed it.
    private func columnEnd(right box: BoundingBox, above row: Int, _ page: PageLayout) -> Int? {
        let openers = regions.filter { $0.heading.x0 > box.x1 && $0.row < row && $0.x0 > 0 }
        guard let opener = openers.max(by: { $0.row < $1.row }) else { return nil }
        let border = opener.heading.x0 - page.height
        for between in opener.row...row {
            for run in page.rows[between].runs {
                let words = page.box(row: between, run)
                if words.x0 < border - page.height && words.x1 > border + page.height { return nil }
            }
        }
        return border
    }
}
