import ReferralModel

/// A black bar with white print, in upright slices from left to right: on a page that is not quite level its edges slope.
struct DarkBar {
    /// In pixels; at least one.
    var slices: [BoundingBox]

    /// Cuts the bar that fills `box` in `solid`, where letters are filled, into slices of half an inch, each as high as the bar is there.
    init?(_ box: BoundingBox, in solid: Bitmap, dpi: Int) {
        let count = max(1, box.width / max(1, dpi / 2))
        slices = (0..<count).compactMap { index in
            let part = BoundingBox(
                box.x0 + box.width * index / count, box.y0, box.x0 + box.width * (index + 1) / count, box.y1)
            guard let piece = solid.crop(part)?.components().max(by: { $0.area < $1.area }) else { return nil }
            return BoundingBox(part.x0, part.y0 + piece.y0, part.x1, part.y0 + piece.y1)
        }
        if slices.isEmpty { return nil }
    }

    /// Whether `grid` shows a bar here, and not dense black print: a bar has ground above and below its letters.
    func isSolid(in grid: InkGrid) -> Bool {
        guard let first = slices.first, let last = slices.last else { return false }
        let rim = max(2, first.height / 10)
        let top = mean { grid.density(BoundingBox($0.x0, $0.y0 + 1, $0.x1, $0.y0 + 1 + rim)) }
        let bottom = mean { grid.density(BoundingBox($0.x0, $0.y1 - 1 - rim, $0.x1, $0.y1 - 1)) }
        let left = grid.density(BoundingBox(first.x0 + 1, first.y0, first.x0 + 1 + rim, first.y1))
        let right = grid.density(BoundingBox(last.x1 - 1 - rim, last.y0, last.x1 - 1, last.y1))
        // A slice loses a little at its corners; print never has all four rims.
        guard [top, bottom, left, right].allSatisfy({ $0 > 0.7 }), mean(grid.density) > 0.5 else { return false }
        // The tops of bold capitals make a dense rim as well, but with a gap after every letter.
        return mean { grid.coverage(row: $0.y0 + rim, from: $0.x0, to: $0.x1, reach: 0) } > 0.92
            && mean { grid.coverage(row: $0.y1 - 1 - rim, from: $0.x0, to: $0.x1, reach: 0) } > 0.92
    }

    /// Turns the bar to black on white in `page`, in place, and clears its ragged rims of about `rim` pixels.
    func turn(in page: Bitmap, rim: Int) {
        for (index, slice) in slices.enumerated() {
            page.invert(slice)
            let inner = rim * 2 < slice.height / 4 ? rim : 2
            let (x0, x1) = (index == 0 ? slice.x0 - rim : slice.x0, index == slices.count - 1 ? slice.x1 + rim : slice.x1)
            page.erase(BoundingBox(x0, slice.y0 - rim, x1, slice.y0 + inner))
            page.erase(BoundingBox(x0, slice.y1 - inner, x1, slice.y1 + rim))
            if index == 0 { page.erase(BoundingBox(x0, slice.y0 - rim, slice.x0 + inner, slice.y1 + rim)) }
            if index == slices.count - 1 { page.erase(BoundingBox(slice.x1 - inner, slice.y0 - rim, x1, slice.y1 + rim)) }
        }
    }

    private func mean(_ value: (BoundingBox) -> Double) -> Double {
        slices.reduce(0) { $0 + value($1) * Double($1.width) } / Double(max(1, slices.reduce(0) { $0 + $1.width }))
    }
}
