import ReferralModel

/// White print on black bars, as forms use it for headings.
enum DarkBars {
    /// Boxes of the bars, in pixels.
    static func find(in page: Bitmap, dpi: Int) -> [BoundingBox] {
        // Letters leave black runs shorter than a bar's ground between and above them: what survives an opening by a flat brick
        // after closing the letters is ground.
        let inch = dpi
        guard let closed = page.closed(max(3, inch / 25), max(3, inch / 40)),
            let solid = closed.opened(inch / 2, inch / 14)
        else { return [] }
        return solid.components().filter { box in
            guard box.width > inch / 2, box.height >= inch / 12, box.height < inch else { return false }
            let share = Double(page.inkCount(in: box)) / Double(box.area)
            return share > 0.5
        }
    }
}
