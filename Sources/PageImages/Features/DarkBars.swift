import ReferralModel

/// White print on black bars, as forms use it for headings.
enum DarkBars {
    /// Boxes of the bars, in pixels.
    ///
    /// Closing fills the letters of a bar, but also joins the strokes of dense black print to a block. A bar differs by its solid
    /// rim: there is ground above and below the letters.
    static func find(in page: Bitmap, dpi: Int) -> [BoundingBox] {
        guard let closed = page.closed(max(3, dpi / 25), max(3, dpi / 40)), let solid = closed.opened(dpi / 2, dpi / 12) else { return [] }
        let candidates = solid.components().filter { $0.width > dpi / 2 && $0.height >= dpi / 11 && $0.height < dpi }
        guard !candidates.isEmpty else { return [] }
        let grid = InkGrid(page)
        return candidates.filter { box in
            let rim = max(2, box.height / 10)
            let top = grid.density(BoundingBox(box.x0, box.y0 + 1, box.x1, box.y0 + 1 + rim))
            let bottom = grid.density(BoundingBox(box.x0, box.y1 - 1 - rim, box.x1, box.y1 - 1))
            return top > 0.75 && bottom > 0.75 && grid.density(box) > 0.5
        }
    }
}
