import ReferralModel

/// The characters of a comb set side by side, as print would have them.
///
/// Tesseract's line model has learnt words; letters that stand apart it takes for noise or for words of one letter.
enum CombStrip {
    /// - Returns: the strip, and which cells have ink; nil when none has.
    static func make(_ comb: Comb, from page: Bitmap, dpi: Int) -> (strip: Bitmap, inked: [Bool])? {
        let inset = max(1, dpi / 90)
        let height = comb.box.height
        let gap = max(2, dpi / 50)
        let least = max(5, dpi * dpi / 4000)
        var parts: [(source: BoundingBox, isInked: Bool)] = []
        for cell in comb.cells {
            let inside = BoundingBox(cell.x0 + inset, cell.y0 + inset, cell.x1 - inset, cell.y1 - inset)
            guard page.inkCount(in: inside) >= least, let crop = page.crop(inside),
                let ink = BoundingBox.around(crop.components().filter { $0.height > dpi / 40 || $0.area >= least })
            else {
                parts.append((inside, false))
                continue
            }
            parts.append((BoundingBox(inside.x0 + ink.x0, inside.y0, inside.x0 + ink.x1, inside.y1), true))
        }
        guard let last = parts.lastIndex(where: \.isInked) else { return nil }
        let used = parts[...last]
        let blank = dpi / 8
        let width = used.reduce(0) { $0 + ($1.isInked ? $1.source.width + gap : blank) }
        let margin = height / 3
        guard let strip = Bitmap(width: width + margin * 2, height: height + margin * 2) else { return nil }
        var x = margin
        for part in used {
            if part.isInked {
                strip.draw(page, from: part.source, atX: x, y: margin + part.source.y0 - comb.box.y0)
                x += part.source.width + gap
            } else {
                x += blank
            }
        }
        return (strip, parts.map(\.isInked))
    }
}
