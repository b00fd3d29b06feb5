import ReferralModel

/// Squares to tick.
enum CheckboxFinder {
    /// Boxes of 0.07 to 0.22 inch a side, with their state, top to bottom.
    static func find(in page: Bitmap, dpi: Int) -> [Checkbox] {
        let least = max(8, dpi * 7 / 100)
        let most = dpi * 22 / 100
        // Sides are straight runs at least as long as the least box is wide; strokes of a tick or a cross are not.
        guard let across = page.opened(least * 8 / 10, 1), let down = page.opened(1, least * 8 / 10) else { return [] }
        let tops = across.components().filter { $0.width >= least && $0.width <= most * 14 / 10 && $0.height <= dpi / 30 }
        let sides = down.components().filter { $0.height >= least && $0.height <= most * 14 / 10 && $0.width <= dpi / 20 }
        var found: [BoundingBox] = []
        for top in tops {
            for bottom in tops where bottom.y0 > top.y1 {
                let box = top.union(bottom)
                guard box.height >= least, box.height <= most, box.width <= most, abs(box.width - box.height) <= max(3, box.width / 4),
                    abs(top.x0 - bottom.x0) <= max(3, box.width / 4), abs(top.x1 - bottom.x1) <= max(3, box.width / 4)
                else { continue }
                let slack = max(2, box.width / 8)
                let left = sides.contains { abs($0.x0 - box.x0) <= slack && $0.verticalOverlap(box) >= box.height * 75 / 100 }
                let right = sides.contains { abs($0.x1 - box.x1) <= slack && $0.verticalOverlap(box) >= box.height * 75 / 100 }
                guard left, right else { continue }
                if !found.contains(where: { $0.intersection(box).area * 2 > min($0.area, box.area) }) { found.append(box) }
            }
        }
        return found.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }.map { box in
            let inside = box.inset(by: max(2, box.width / 6))
            let share = Double(page.inkCount(in: inside)) / Double(max(1, inside.area))
            return Checkbox(box: box, isChecked: share > 0.12, confidence: share < 0.04 || share > 0.2 ? 0.99 : 0.8)
        }
    }
}
