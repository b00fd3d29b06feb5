import ReferralModel

/// White print on black bars, as forms use it for headings.
enum DarkBars {
    /// Turns the bars of a page to black on white, in place, and clears their ragged rims.
    ///
    /// - Returns: boxes that together cover the bars, in pixels.
    static func turn(in page: Bitmap, dpi: Int) -> [BoundingBox] {
        let bars = find(in: page, dpi: dpi)
        for bar in bars { bar.turn(in: page, rim: max(3, dpi / 45)) }
        return bars.flatMap(\.slices)
    }

    /// Closing fills the letters of a bar, but also joins the strokes of dense black print to a block; that is told from its rims.
    private static func find(in page: Bitmap, dpi: Int) -> [DarkBar] {
        guard let closed = page.closed(max(3, dpi / 25), max(3, dpi / 40)), let solid = closed.opened(dpi / 2, dpi / 12) else { return [] }
        let candidates = solid.components().filter { $0.width > dpi / 2 && $0.height >= dpi / 11 && $0.height < dpi }
        guard !candidates.isEmpty else { return [] }
        let grid = InkGrid(page)
        return candidates.compactMap { DarkBar($0, in: solid, dpi: dpi) }.filter { $0.isSolid(in: grid) }
    }
}
