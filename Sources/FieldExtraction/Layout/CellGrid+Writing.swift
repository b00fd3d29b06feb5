import ReferralModel

extension CellGrid {
    /// Whether two lines of words stand on lines to write on that lie under one another, the lower the next one; further apart than printed
    /// lines would be. `height` is that of the page's usual word, and `margin` where the lower line may begin
    /// besides, where not all lines to write on begin at the same place; both in pixels.
    func goesOnOnLines(from upper: BoundingBox, to lower: BoundingBox, height: Int, margin: Int? = nil) -> Bool {
        guard lower.y0 - upper.y1 < 3 * height else { return false }
        let under = strokes.filter { stroke in
            stroke.width > 6 * height && stroke.y0 > upper.y1 - height / 2 && stroke.y1 < lower.y1 + height
                && stroke.horizontalOverlap(lower) > 0
        }
        guard under.count == 2, let first = under.min(by: { $0.y0 < $1.y0 }), let second = under.max(by: { $0.y0 < $1.y0 }) else {
            return false
        }
        // The first line to write on begins behind its label, the others where the label does.
        let isAligned =
            abs(first.x0 - second.x0) < height / 2
            || margin.map { abs($0 - second.x0) < height && first.x0 > second.x0 } ?? false
        return isAligned && abs(first.x1 - second.x1) < height
            && Double(first.y0) < lower.midY && Double(second.y0) > lower.midY && upper.x0 > first.x0 - height
            && lower.x0 > second.x0 - height
    }
}
