import ReferralModel

/// The cells that the ruling lines of a page make.
struct CellGrid: Sendable {
    private let verticals: [BoundingBox]
    private let seen: [BoundingBox]
    private let horizontals: [BoundingBox]
    /// The horizontal lines as they were seen, none joined with its neighbour; what a speck or the line of the fax broke is one.
    let strokes: [BoundingBox]
    private let tolerance: Int

    /// The lines of `combs` part characters, not cells, and are left out.
    init(_ lines: [RulingLine], combs: [Comb], words: [Word], height: Int) {
        tolerance = max(3, height / 3)
        let plain = lines.filter { line in
            !(line.orientation == .vertical
                && combs.contains { $0.box.inset(by: -4).containsCenter(of: line.box) && line.box.height < 3 * $0.box.height })
        }
        let mended = RuleMender(plain, words: words, height: height)
        verticals = mended.verticals
        seen = plain.filter { $0.orientation == .vertical && $0.box.height > height }.map(\.box)
        strokes = RuleMender.join(
            plain.filter { $0.orientation == .horizontal }.map(\.box), tolerance: max(2, height / 8), reach: max(4, height / 4))
        horizontals = mended.horizontals.filter { $0.width > 2 * height }
    }

    /// Whether a narrow sign on a vertical line is that line, read as `1`, `|` or `]`.
    func isLine(_ word: Word) -> Bool {
        word.text.count == 1 && "1|lI]['!iJ".contains(word.text) && 3 * word.box.width < word.box.height + 8
            && verticals.contains {
                abs($0.midX - word.box.midX) < Double(max(8, tolerance)) && $0.y0 - 10 <= Int(word.box.midY)
                    && Int(word.box.midY) <= $0.y1 + 10
            }
    }

    /// Whether a vertical line stands between two neighbours on a row.
    func separates(_ left: BoundingBox, _ right: BoundingBox) -> Bool {
        let y = Int((left.midY + right.midY) / 2)
        let from = min(left.x1, right.x0) - 3
        let to = max(left.x1, right.x0) + 3
        return verticals.contains { $0.x0 >= from && $0.x1 <= to && $0.y0 <= y && y <= $0.y1 }
    }

    /// Whether a line to write on begins between two neighbours on a row of a page with words of a usual `height` in pixels; not where one is
    /// only broken.
    func opensLine(between left: BoundingBox, and right: BoundingBox, height: Int) -> Bool {
        let near = lines(level: right, height: height).filter { $0.width > 2 * height }
        let opening = near.first {
            $0.x0 > left.x1 - height / 2 && $0.x0 < right.x0 + height / 2 && Double($0.x1) > right.midX && $0.x0 > left.x0
        }
        guard let opening else { return false }
        return !near.contains { $0.x1 > left.x0 && $0.x1 <= opening.x0 + 2 && opening.x0 - $0.x1 < 2 * height }
    }

    /// Whether a word stands on a line to write on, none that goes across a whole page of `width` pixels; `height` is that of the page's usual
    /// word, in pixels.
    func isWrittenOn(_ word: BoundingBox, height: Int, width: Int) -> Bool {
        strokes.contains { line in
            let foot = line.midY - Double(word.y1)
            return line.width < width * 7 / 10 && 10 * line.horizontalOverlap(word) >= 8 * word.width && foot > -0.3 * Double(height)
                && foot < 0.6 * Double(height)
        }
    }

    /// The box that begins right under a label at its left edge and has walls of its own, as the fields of a form to fill in on a screen have;
    /// nil where the walls come from above, as in a table. `height` is that of the page's usual word, in pixels.
    func field(under label: BoundingBox, height: Int) -> BoundingBox? {
        let near = max(4, height / 3)
        let left = seen.filter {
            abs($0.x0 - label.x0) < height && $0.y0 > label.y1 - near && $0.y0 < label.y1 + height && $0.height < 12 * height
        }.min { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
        guard let left else { return nil }
        // A label that has a wall beside it too stands in a cell of its own.
        if seen.contains(where: { abs($0.x0 - left.x0) <= near && Double($0.y0) < label.midY && Double($0.y1) > label.midY }) { return nil }
        let walls = seen.filter {
            $0.x0 > left.x1 + height && abs($0.y0 - left.y0) <= near && abs($0.y1 - left.y1) <= near
        }.sorted { $0.x0 < $1.x0 }
        guard let right = walls.first else { return nil }
        // Cells for one character each.
        if right.x0 - left.x1 < 3 * height, walls.count > 1, abs(walls[1].x0 - right.x1 - (right.x0 - left.x1)) <= near { return nil }
        func isClosed(at y: Int) -> Bool {
            strokes.contains {
                abs(Int($0.midY) - y) <= near && 10 * $0.horizontalOverlap(BoundingBox(left.x0, 0, right.x1, 1)) >= 8 * (right.x1 - left.x0)
            }
        }
        return isClosed(at: left.y0) && isClosed(at: left.y1) ? BoundingBox(left.x1, left.y0, right.x0, left.y1) : nil
    }

    /// Whether a line to write on ends between two neighbours on a row, and none goes on under the right one.
    func endsLine(between left: BoundingBox, and right: BoundingBox, height: Int) -> Bool {
        let near = lines(level: left, height: height).filter { $0.width > height }
        return near.contains { Double($0.x0) < left.midX && $0.x1 > left.x1 - height / 2 && $0.x1 < right.x0 + height / 3 }
            && !near.contains { $0.x0 < right.x1 - height / 2 && $0.x1 > right.x1 - height / 2 }
    }

    /// Whether the line over a box goes on to its right, as over the first cell of a table.
    func goesOn(rightOf box: BoundingBox, height: Int) -> Bool {
        strokes.contains { abs($0.midY - Double(box.y0)) < Double(max(4, height / 3)) && $0.x0 < box.x1 && $0.x1 > box.x1 + 2 * height }
    }

    /// The horizontal lines at the foot of a word, wherever on the page they begin.
    private func lines(level word: BoundingBox, height: Int) -> [BoundingBox] {
        strokes.filter {
            let foot = $0.midY - Double(word.y1)
            return foot > -0.4 * Double(height) && foot < 0.7 * Double(height)
        }
    }

    /// Where the nearest vertical line left of `box` stands that reaches from `top` to its foot; nil when there is none.
    func lineLeft(of box: BoundingBox, from top: Int) -> Int? {
        verticals.filter { $0.x1 <= box.x0 + tolerance && $0.y0 <= top && box.y1 <= $0.y1 + tolerance }.map(\.x1).max()
    }

    /// Where the nearest tall line right of a heading stands that passes beside it as a whole, above and below; nil when there is none.
    /// `height` is that of the page's usual word, in pixels.
    func wall(rightOf heading: BoundingBox, height: Int) -> Int? {
        seen.filter { $0.x0 > heading.x1 && passes($0, beside: heading, height) }.map(\.x0).min()
    }

    /// The same left of it.
    func wall(leftOf heading: BoundingBox, height: Int) -> Int? {
        seen.filter { $0.x1 < heading.x0 && passes($0, beside: heading, height) }.map(\.x1).max()
    }

    private func passes(_ line: BoundingBox, beside heading: BoundingBox, _ height: Int) -> Bool {
        line.height > 12 * height && line.y0 < heading.y0 - 2 * height && line.y1 > heading.y1 + 2 * height
    }

    /// The cell that `box` stands in; nil unless it is closed by lines at the left and at the right, above and below.
    func cell(around box: BoundingBox) -> BoundingBox? { cell(around: box, verticals, left: nil, right: nil) }

    /// The same by the lines as they were seen, without those drawn on across bars.
    func seenCell(around box: BoundingBox) -> BoundingBox? { cell(around: box, seen, left: nil, right: nil) }

    /// The cell that `box` stands in where the outer border of the table may be missing: the page's edges `0` and `width` take its place.
    func openCell(around box: BoundingBox, width: Int) -> BoundingBox? { cell(around: box, verticals, left: 0, right: width) }

    private func cell(around box: BoundingBox, _ verticals: [BoundingBox], left edge: Int?, right border: Int?) -> BoundingBox? {
        let y = Int(box.midY)
        let x = Int(box.midX)
        var left: Int?
        var right: Int?
        for line in verticals where line.y0 - tolerance <= y && y <= line.y1 + tolerance {
            if line.x1 <= box.x0 + tolerance { left = max(left ?? .min, line.x1) }
            if line.x0 >= box.x1 - tolerance { right = min(right ?? .max, line.x0) }
        }
        guard left != nil || right != nil, let left = left ?? edge, let right = right ?? border else { return nil }
        let isOpen = right == border
        var top: Int?
        var bottom: Int?
        for line in horizontals where line.x0 - tolerance <= x && x <= line.x1 + tolerance {
            // An underline to write on is shorter than its cell.
            let reach = isOpen ? min(right, line.x1) : right
            guard line.horizontalOverlap(BoundingBox(left, 0, reach, 1)) * 10 >= 8 * (reach - left) else { continue }
            if line.y1 <= box.y0 + tolerance { top = max(top ?? .min, line.y1) }
            if line.y0 >= box.y1 - tolerance { bottom = min(bottom ?? .max, line.y0) }
        }
        guard let top, let bottom else { return nil }
        return BoundingBox(left, top, right, bottom)
    }

    /// Whether a horizontal line that is at least half as wide as `box` lies between it and what stands below at `y`.
    func dividesBelow(_ box: BoundingBox, to y: Int) -> Bool {
        horizontals.contains { $0.y0 >= box.y1 - tolerance && $0.y1 <= y + tolerance && 2 * $0.horizontalOverlap(box) >= box.width }
    }

    /// The long horizontal lines of the page, from top to bottom.
    var rules: [BoundingBox] { horizontals.sorted { $0.y0 < $1.y0 } }
}
