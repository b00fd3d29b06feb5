import ReferralModel

/// Labels that go on over the lines of their cell: `Information / recipient`, `Document / maintained by`.
extension LabelMatcher {
    /// The labels with those that fill a cell of two or three lines in place of what was found on one of these lines alone.
    func joined(_ found: [LabelMatch], on page: PageLayout) -> [LabelMatch] {
        var out = found
        for row in page.rows.indices {
            for run in page.rows[row].runs where run.count <= 5 {
                guard let lines = lines(of: run, row, page), let match = match(lines, run, row, page) else { continue }
                let tokens = Set(lines.flatMap(\.self))
                out.removeAll { label in label.range.contains { tokens.contains(page.rows[label.row].tokens[$0]) } }
                out.append(match)
            }
        }
        return out.sorted { ($0.row, $0.range.lowerBound) < ($1.row, $1.range.lowerBound) }
    }

    /// The lines of the narrow cell that a run opens, a few words in all; nil where it stands in no such cell.
    private func lines(of run: Range<Int>, _ row: Int, _ page: PageLayout) -> [[Int]]? {
        let box = page.box(row: row, run)
        guard let cell = page.grid.cell(around: box), 5 * cell.width < 2 * page.width, cell.height < 6 * page.height,
            cell.y1 - box.y1 > page.height / 2
        else { return nil }
        let inside = page.tokens.indices.filter { cell.containsCenter(of: page.tokens[$0].box) }
        guard inside.count > run.count, inside.count <= 8, inside.allSatisfy({ page.tokens[$0].digitCount == 0 }) else { return nil }
        let lines = page.lines(of: inside)
        guard (2...3).contains(lines.count), lines[0] == run.map({ page.rows[row].tokens[$0] }),
            !lines.dropLast().contains(where: { line in line.contains { page.tokens[$0].endsWithColon } })
        else { return nil }
        let boxes = lines.compactMap { line in BoundingBox.around(line.map { page.tokens[$0].box }) }
        // Labels of their own in two rows of a table whose border was lost stand further apart.
        guard zip(boxes, boxes.dropFirst()).allSatisfy({ 10 * ($1.y0 - $0.y1) < 7 * page.height }),
            !lines.allSatisfy({ isName($0, page) }) || hasOneLine(rightOf: cell, page),
            !lines.contains(where: { line in line.allSatisfy { Self.answers.contains(page.tokens[$0].text.lowercased()) } })
        else { return nil }
        return lines
    }

    /// Whether the next cell has one line of words: what its label asks in two lines is one thing.
    private func hasOneLine(rightOf cell: BoundingBox, _ page: PageLayout) -> Bool {
        let height = page.height
        let beside = page.tokens.indices.filter { token in
            let box = page.tokens[token].box
            return box.x0 >= cell.x1 - 4 && box.x0 < cell.x1 + 2 * height && cell.y0 < box.y0 + height / 2 && cell.y1 > box.y1 - height / 2
        }
        guard let first = beside.first, let own = page.grid.cell(around: page.tokens[first].box), own.x0 >= cell.x1 - 4,
            abs(own.y0 - cell.y0) < height / 2, abs(own.y1 - cell.y1) < height / 2
        else { return false }
        return page.lines(of: page.tokens.indices.filter { own.containsCenter(of: page.tokens[$0].box) }).count == 1
    }

    private static let answers: Set<String> = ["yes", "no", "y", "n"]

    private func isName(_ line: [Int], _ page: PageLayout) -> Bool {
        let words = line.map { page.tokens[$0].folded }
        return index.best(for: words.flatMap(\.self), read: words) != nil
    }

    private func match(_ lines: [[Int]], _ run: Range<Int>, _ row: Int, _ page: PageLayout) -> LabelMatch? {
        let tokens = lines.flatMap(\.self)
        let words = tokens.map { page.tokens[$0].folded }.filter { !$0.isEmpty }
        guard let box = BoundingBox.around(tokens.map { page.tokens[$0].box }) else { return nil }
        var label = LabelMatch(
            name: knowledge.anyName, row: row, range: run, box: box, text: tokens.map { page.tokens[$0].text }.joined(separator: " "),
            quality: 1, hasColon: tokens.last.map { page.tokens[$0].endsWithColon } ?? false, startsRun: true, endsRun: true, length: 0,
            below: lines.dropFirst().flatMap(\.self))
        label.length = words.map(\.count).reduce(0, +)
        if let (name, quality) = index.best(for: words.flatMap(\.self), read: words), quality > 0.9 {
            (label.name, label.quality) = (name, quality)
        } else if let (meaning, quality) = grammar.meaning(of: words), quality > 0.9 {
            (label.name, label.quality, label.composed) = (meaning.name ?? knowledge.anyName, quality, meaning)
        } else {
            return nil
        }
        return label
    }
}
