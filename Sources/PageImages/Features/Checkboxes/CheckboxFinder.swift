import ReferralModel

/// Squares to tick: four straight sides that meet in sharp corners, which no letter has. With them circles and brackets.
struct CheckboxFinder {
    private let page: Bitmap
    private let grid: InkGrid
    private let dpi: Int

    /// Boxes of 0.085 to 0.25 inch a side with their state, top to bottom, and the boxes around the rings that go around a chosen word.
    static func find(in page: Bitmap, dpi: Int) -> (boxes: [Checkbox], rings: [BoundingBox]) {
        let grid = InkGrid(page)
        let pieces = page.components()
        let rings = RingFinder(grid: grid, pieces: pieces, dpi: dpi).find()
        let boxes = CheckboxFinder(page: page, grid: grid, dpi: dpi).find(among: pieces)
        return (boxes.filter { box in !rings.contains { !$0.intersection(box.box).isEmpty } }, rings)
    }

    private var least: Int { max(9, dpi * 85 / 1000) }
    private var most: Int { dpi / 4 }

    /// How whole an outline has to be.
    private struct Strictness {
        /// Share of each side that has ink, and the sum of the four.
        var side: Double
        var sum: Double
        /// Share of each corner that has ink.
        var corner: Double
        /// Height in pixels that is looked for.
        var heights: ClosedRange<Int>
        /// Length in pixels of the level runs to begin with.
        var run: Int
    }

    private func find(among ink: [BoundingBox]) -> [Checkbox] {
        let sure = Strictness(side: 0.8, sum: 3.5, corner: 0.4, heights: least...most, run: least)
        var found = squares(sure, apartFrom: [])
        // Once the page has shown how large its boxes are, worn ones of that size are believed too.
        let heights = found.map(\.height).sorted()
        if heights.count >= 3 {
            let usual = heights[heights.count / 2]
            let worn = Strictness(
                side: 0.55, sum: 2.9, corner: 0.2, heights: (usual * 88 / 100)...(usual * 114 / 100), run: max(6, usual * 55 / 100))
            found += squares(worn, apartFrom: found).filter(standsAlone)
        }
        let pieces = page.opened(least, 1)?.components() ?? []
        for piece in pieces where isFilledSquare(piece) && !found.contains(where: { !$0.intersection(piece).isEmpty }) {
            found.append(piece)
        }
        found = ticks(among: found)
        let others =
            CircleFinder(grid: grid, pieces: ink, sizes: least...most, known: found).find()
            + BracketFinder(grid: grid, pieces: ink, heights: least...most).find()
        for box in others where !found.contains(where: { !$0.intersection(box).isEmpty }) { found.append(box) }
        return found.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }.map(withState)
    }

    /// Whether there is white at both sides, which letters of a word do not have.
    private func standsAlone(_ box: BoundingBox) -> Bool {
        let gap = max(2, dpi / 80)
        let reach = max(4, dpi / 28)
        let rows = box.inset(by: box.height / 4)
        let left = BoundingBox(box.x0 - reach, rows.y0, box.x0 - gap, rows.y1)
        let right = BoundingBox(box.x1 + gap, rows.y0, box.x1 + reach, rows.y1)
        return grid.density(left) < 0.12 && grid.density(right) < 0.12
    }

    private func squares(_ strictness: Strictness, apartFrom known: [BoundingBox]) -> [BoundingBox] {
        guard let runs = page.opened(strictness.run, 1) else { return [] }
        let widest = strictness.heights.upperBound * 13 / 10
        let sides = runs.components().filter { $0.width >= strictness.run && $0.width <= widest && $0.height <= max(3, dpi / 30) }
        var candidates: [BoundingBox] = []
        for top in sides {
            for bottom in sides where strictness.heights.contains(bottom.y1 - top.y0) && top.horizontalOverlap(bottom) * 2 >= strictness.run
            {
                if let box = square(top, bottom, strictness) { candidates.append(box) }
            }
        }
        // Of boxes set close above one another, the lower side of one and the lower side of the next are no square, but nearly one.
        var found: [BoundingBox] = []
        for (_, box) in candidates.enumerated().sorted(by: { (off($0.element), $0.offset) < (off($1.element), $1.offset) }) {
            let isKnown = (known + found).contains { $0.intersection(box).area * 3 > min($0.area, box.area) }
            if !isKnown { found.append(box) }
        }
        return found
    }

    /// By how many pixels a box is no square.
    private func off(_ box: BoundingBox) -> Int { abs(box.width - box.height) }

    /// Without the cells of combs and tables, which are squares too: they share walls, or are much larger than the boxes to tick.
    private func ticks(among squares: [BoundingBox]) -> [BoundingBox] {
        let heights = squares.map(\.height).sorted()
        let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
        return squares.filter { box in
            // One size serves a whole form; what is far smaller is the bowl of a bold letter.
            if squares.count >= 4, box.height * 10 > usual * 14 || box.height * 10 < usual * 7 { return false }
            return !squares.contains { other in
                other != box && other.verticalOverlap(box) * 10 > box.height * 7
                    && min(abs(other.x0 - box.x1), abs(box.x0 - other.x1)) <= max(2, dpi / 60)
            }
        }
    }

    /// The box between two level runs, when both its upright sides and its four corners are there.
    private func square(_ top: BoundingBox, _ bottom: BoundingBox, _ strictness: Strictness) -> BoundingBox? {
        let height = bottom.y1 - top.y0
        // A stroke that crosses a corner lengthens the run; the upright sides tell where the box ends.
        let y0 = top.y0
        let y1 = bottom.y1
        let reach = max(2, height / 3)
        func isSide(_ x: Int) -> Bool { grid.coverage(column: x, from: y0, to: y1, reach: 1) >= strictness.side }
        // Beside a side that leans there is one that only nearly is; its corners would be missed by a pixel.
        func isOnInk(_ x: Int) -> Bool { isSide(x) && grid.coverage(column: x, from: y0, to: y1, reach: 0) >= 0.5 }
        // A worn side may have lost its ends: look a little beyond the runs as well.
        let slack = strictness.run < least ? reach : 0
        let lefts = (min(top.x0, bottom.x0) - slack)...(max(top.x0, bottom.x0) + reach)
        let rights = (min(top.x1, bottom.x1) - 1 - reach)...(max(top.x1, bottom.x1) - 1 + slack)
        for isWall in [isOnInk, isSide] {
            guard let left = lefts.first(where: isWall), let right = rights.reversed().first(where: isWall) else { continue }
            let box = BoundingBox(left, y0, right + 1, y1)
            let isSquare =
                (strictness.heights.contains(box.width) || box.width >= least && box.width <= most)
                && abs(box.width - height) <= max(3, height * 22 / 100)
            if isSquare, isOutlined(box, strictness) { return box }
        }
        return nil
    }

    private func isOutlined(_ box: BoundingBox, _ strictness: Strictness) -> Bool {
        let reach = max(1, dpi / 130)
        let coverages = [
            grid.coverage(row: box.y0 + 1, from: box.x0, to: box.x1, reach: reach),
            grid.coverage(row: box.y1 - 2, from: box.x0, to: box.x1, reach: reach),
            grid.coverage(column: box.x0 + 1, from: box.y0, to: box.y1, reach: reach),
            grid.coverage(column: box.x1 - 2, from: box.y0, to: box.y1, reach: reach),
        ]
        guard coverages.allSatisfy({ $0 >= strictness.side }), coverages.reduce(0, +) >= strictness.sum else { return false }
        guard !isBold(box), !isWithinWord(box) else { return false }
        // Outside its thin sides a box is white but for the ends of a tick; the bowl of a bold letter goes on.
        // Ticks leave by the corners, so only the middle of each side is looked at.
        let gap = max(2, dpi / 80)
        let part = box.inset(by: box.width / 4)
        let outside = [
            grid.coverage(row: box.y0 - gap, from: part.x0, to: part.x1, reach: 0),
            grid.coverage(row: box.y1 - 1 + gap, from: part.x0, to: part.x1, reach: 0),
            grid.coverage(column: box.x0 - gap, from: part.y0, to: part.y1, reach: 0),
            grid.coverage(column: box.x1 - 1 + gap, from: part.y0, to: part.y1, reach: 0),
        ]
        guard outside.count(where: { $0 > 0.45 }) <= 1 else { return false }
        return box.corners(max(2, box.width / 9)).allSatisfy { grid.density($0) > strictness.corner }
    }

    /// Whether ink stands close at both sides, as beside a letter within a word.
    private func isWithinWord(_ box: BoundingBox) -> Bool {
        let gap = max(2, dpi / 100)
        let reach = max(4, dpi / 34)
        let rows = box.inset(by: box.height / 5)
        let left = BoundingBox(box.x0 - reach, rows.y0, box.x0 - gap, rows.y1)
        let right = BoundingBox(box.x1 + gap, rows.y0, box.x1 + reach, rows.y1)
        return min(grid.density(left), grid.density(right)) > 0.15
    }

    /// Whether the level sides are as thick as the strokes of a bold letter: more than a sixth of the height, without the whole being
    /// filled.
    private func isBold(_ box: BoundingBox) -> Bool {
        guard grid.density(box) < 0.8 else { return false }
        let part = box.inset(by: box.width / 4)
        func isStroke(_ row: Int) -> Bool { grid.coverage(row: row, from: part.x0, to: part.x1, reach: 0) > 0.8 }
        let top = (0..<box.height / 2).prefix { isStroke(box.y0 + $0) }.count
        let bottom = (0..<box.height / 2).prefix { isStroke(box.y1 - 1 - $0) }.count
        return min(top, bottom) * 6 > box.height
    }

    /// A square of solid ink with white around it.
    private func isFilledSquare(_ box: BoundingBox) -> Bool {
        guard box.width >= least, box.width <= most, abs(box.width - box.height) <= max(2, box.width / 7), box.height >= least else {
            return false
        }
        guard grid.density(box) > 0.86 else { return false }
        let margin = max(2, dpi / 70)
        let around = box.inset(by: -margin)
        let rim = Double(around.area) * grid.density(around) - Double(box.area) * grid.density(box)
        return rim < Double(around.area - box.area) * 0.16
    }

    private func withState(_ box: BoundingBox) -> Checkbox {
        let share = grid.density(box.inset(by: max(3, box.width / 5)))
        let isSure = share < 0.05 || share > 0.16
        return Checkbox(box: box, isChecked: share > 0.09, confidence: isSure ? 0.995 : 0.85)
    }
}
