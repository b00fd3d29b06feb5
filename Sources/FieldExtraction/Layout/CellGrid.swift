import ReferralModel

/// The cells that the ruling lines of a page make.
struct CellGrid: Sendable {
    private let verticals: [BoundingBox]
    private let horizontals: [BoundingBox]
    private let tolerance: Int

    /// The lines of `combs` part characters, not cells, and are left out.
    init(_ lines: [RulingLine], combs: [Comb], height: Int) {
        tolerance = max(3, height / 3)
        verticals = lines.filter { line in
            line.orientation == .vertical && line.box.height > height
                && !combs.contains { $0.box.inset(by: -4).containsCenter(of: line.box) && line.box.height < 3 * $0.box.height }
        }.map(\.box)
        horizontals = lines.filter { $0.orientation == .horizontal && $0.box.width > 2 * height }.map(\.box)
    }

    /// Whether a vertical line stands between two neighbours on a row.
    func separates(_ left: BoundingBox, _ right: BoundingBox) -> Bool {
        let y = Int((left.midY + right.midY) / 2)
        let from = min(left.x1, right.x0) - 3
        let to = max(left.x1, right.x0) + 3
        return verticals.contains { $0.x0 >= from && $0.x1 <= to && $0.y0 <= y && y <= $0.y1 }
    }

    /// The cell that `box` stands in; nil unless it is closed by lines at the left and at the right.
    func cell(around box: BoundingBox) -> BoundingBox? {
        let y = Int(box.midY)
        let x = Int(box.midX)
        var left = Int.min
        var right = Int.max
        for line in verticals where line.y0 - tolerance <= y && y <= line.y1 + tolerance {
            if line.x1 <= box.x0 + tolerance { left = max(left, line.x1) }
            if line.x0 >= box.x1 - tolerance { right = min(right, line.x0) }
        }
        guard left > .min, right < .max else { return nil }
        var top = Int.min
        var bottom = Int.max
        for line in horizontals where line.x0 - tolerance <= x && x <= line.x1 + tolerance {
            // An underline to write on is shorter than its cell.
            guard line.horizontalOverlap(BoundingBox(left, 0, right, 1)) * 10 >= 8 * (right - left) else { continue }
            if line.y1 <= box.y0 + tolerance { top = max(top, line.y1) }
            if line.y0 >= box.y1 - tolerance { bottom = min(bottom, line.y0) }
        }
        guard top > .min, bottom < .max else { return nil }
        return BoundingBox(left, top, right, bottom)
    }

    /// Whether a horizontal line that is at least half as wide as `box` lies between it and what stands below at `y`.
    func dividesBelow(_ box: BoundingBox, to y: Int) -> Bool {
        horizontals.contains { $0.y0 >= box.y1 - tolerance && $0.y1 <= y + tolerance && 2 * $0.horizontalOverlap(box) >= box.width }
    }

    /// The long horizontal lines of the page, from top to bottom.
    var rules: [BoundingBox] { horizontals.sorted { $0.y0 < $1.y0 } }
}
