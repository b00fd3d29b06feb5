import ReferralModel

/// Squares to tick: four straight sides that meet in sharp corners, which no letter has.
struct CheckboxFinder {
    private let page: Bitmap
    private let grid: InkGrid
    private let dpi: Int

    /// Boxes of 0.085 to 0.25 inch a side with their state, top to bottom.
    static func find(in page: Bitmap, dpi: Int) -> [Checkbox] {
        CheckboxFinder(page: page, grid: InkGrid(page), dpi: dpi).find()
    }

    private var least: Int { max(9, dpi * 85 / 1000) }
    private var most: Int { dpi / 4 }

    private func find() -> [Checkbox] {
        guard let runs = page.opened(least, 1) else { return [] }
        let pieces = runs.components()
        let sides = pieces.filter { $0.width >= least * 9 / 10 && $0.width <= most * 13 / 10 && $0.height <= max(3, dpi / 30) }
        var found: [BoundingBox] = []
        for top in sides {
            for bottom in sides where bottom.y0 > top.y1 && bottom.y1 - top.y0 <= most && top.horizontalOverlap(bottom) >= least * 8 / 10 {
                guard let box = square(top, bottom) else { continue }
                if !found.contains(where: { $0.intersection(box).area * 2 > min($0.area, box.area) }) { found.append(box) }
            }
        }
        for piece in pieces where isFilledSquare(piece) && !found.contains(where: { !$0.intersection(piece).isEmpty }) {
            found.append(piece)
        }
        return ticks(among: found).sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }.map(withState)
    }

    /// Without the cells of combs and tables, which are squares too: they share walls, or are much larger than the boxes to tick.
    private func ticks(among squares: [BoundingBox]) -> [BoundingBox] {
        let heights = squares.map(\.height).sorted()
        let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
        return squares.filter { box in
            if squares.count >= 4, box.height * 10 > usual * 14 { return false }
            return !squares.contains { other in
                other != box && other.verticalOverlap(box) * 10 > box.height * 7
                    && min(abs(other.x0 - box.x1), abs(box.x0 - other.x1)) <= max(2, dpi / 60)
            }
        }
    }

    /// The box between two level runs, when both its upright sides and its four corners are there.
    private func square(_ top: BoundingBox, _ bottom: BoundingBox) -> BoundingBox? {
        let height = bottom.y1 - top.y0
        guard height >= least else { return nil }
        // A stroke that crosses a side makes its run longer at one end; the shorter of both tells the box's own.
        for x0 in Set([max(top.x0, bottom.x0), min(top.x0, bottom.x0)]) {
            for x1 in Set([min(top.x1, bottom.x1), max(top.x1, bottom.x1)]) {
                let box = BoundingBox(x0, top.y0, x1, bottom.y1)
                guard box.width >= least, box.width <= most, abs(box.width - height) <= max(3, height * 22 / 100) else { continue }
                if isOutlined(box) { return box }
            }
        }
        return nil
    }

    private func isOutlined(_ box: BoundingBox) -> Bool {
        let reach = max(1, dpi / 130)
        let coverages = [
            grid.coverage(row: box.y0 + 1, from: box.x0, to: box.x1, reach: reach),
            grid.coverage(row: box.y1 - 2, from: box.x0, to: box.x1, reach: reach),
            grid.coverage(column: box.x0 + 1, from: box.y0, to: box.y1, reach: reach),
            grid.coverage(column: box.x1 - 2, from: box.y0, to: box.y1, reach: reach),
        ]
        guard coverages.allSatisfy({ $0 >= 0.8 }), coverages.reduce(0, +) >= 3.5 else { return false }
        // Outside its thin sides a box is white but for the ends of a tick; the bowl of a bold letter goes on.
        let gap = max(2, dpi / 80)
        let outside = [
            grid.coverage(row: box.y0 - gap, from: box.x0, to: box.x1, reach: 0),
            grid.coverage(row: box.y1 - 1 + gap, from: box.x0, to: box.x1, reach: 0),
            grid.coverage(column: box.x0 - gap, from: box.y0, to: box.y1, reach: 0),
            grid.coverage(column: box.x1 - 1 + gap, from: box.y0, to: box.y1, reach: 0),
        ]
        guard outside.count(where: { $0 > 0.45 }) <= 1 else { return false }
        let corner = max(2, box.width / 9)
        return [
            BoundingBox(box.x0, box.y0, box.x0 + corner, box.y0 + corner),
            BoundingBox(box.x1 - corner, box.y0, box.x1, box.y0 + corner),
            BoundingBox(box.x0, box.y1 - corner, box.x0 + corner, box.y1),
            BoundingBox(box.x1 - corner, box.y1 - corner, box.x1, box.y1),
        ].allSatisfy { grid.density($0) > 0.4 }
    }

    /// A square of solid ink with white around it.
    private func isFilledSquare(_ box: BoundingBox) -> Bool {
        guard box.width >= least, box.width <= most, abs(box.width - box.height) <= max(2, box.width / 7), box.height >= least else {
            return false
        }
        guard grid.density(box) > 0.93 else { return false }
        let margin = max(2, dpi / 70)
        let around = box.inset(by: -margin)
        let rim = Double(around.area) * grid.density(around) - Double(box.area) * grid.density(box)
        return rim < Double(around.area - box.area) * 0.06
    }

    private func withState(_ box: BoundingBox) -> Checkbox {
        let share = grid.density(box.inset(by: max(3, box.width / 5)))
        let isSure = share < 0.05 || share > 0.16
        return Checkbox(box: box, isChecked: share > 0.09, confidence: isSure ? 0.995 : 0.85)
    }
}
