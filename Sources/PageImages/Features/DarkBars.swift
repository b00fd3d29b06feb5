import ReferralModel

/// White print on black bars, as forms use it for headings.
enum DarkBars {
    /// Turns the bars of a page to black on white, in place, and clears their ragged rims.
    ///
    /// - Returns: where the bars were, in pixels.
    static func turn(in page: Bitmap, dpi: Int) -> [BoundingBox] {
        let rim = max(3, dpi / 45)
        let bars = find(in: page, dpi: dpi)
        for bar in bars {
            page.invert(bar)
            let outer = bar.inset(by: -rim)
            let inner = rim * 2 < bar.height / 4 ? rim : 2
            page.erase(BoundingBox(outer.x0, outer.y0, outer.x1, bar.y0 + inner))
            page.erase(BoundingBox(outer.x0, bar.y1 - inner, outer.x1, outer.y1))
            page.erase(BoundingBox(outer.x0, outer.y0, bar.x0 + inner, outer.y1))
            page.erase(BoundingBox(bar.x1 - inner, outer.y0, outer.x1, outer.y1))
        }
        return bars
    }

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
            let left = grid.density(BoundingBox(box.x0 + 1, box.y0, box.x0 + 1 + rim, box.y1))
            let right = grid.density(BoundingBox(box.x1 - 1 - rim, box.y0, box.x1 - 1, box.y1))
            // A skewed bar loses a little at its corners; print never has all four rims.
            guard [top, bottom, left, right].allSatisfy({ $0 > 0.7 }), grid.density(box) > 0.5 else { return false }
            // The tops of bold capitals make a dense rim as well, but with a gap after every letter.
            return grid.coverage(row: box.y0 + rim, from: box.x0, to: box.x1, reach: 0) > 0.92
                && grid.coverage(row: box.y1 - 1 - rim, from: box.x0, to: box.x1, reach: 0) > 0.92
        }
    }
}
