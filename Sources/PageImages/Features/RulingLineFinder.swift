import ReferralModel

/// Straight lines: found, measured, and taken out from under the text.
enum RulingLineFinder {
    static func find(in page: Bitmap, dpi: Int) -> (lines: [RulingLine], mask: Bitmap?) {
        let thick = dpi / 14
        // A vertical close of two pixels bridges the steps of a line that is not quite level; a third of an inch is longer than
        // any stroke of a letter of usual size.
        let horizontal = page.closed(2, 3)?.opened(dpi * 3 / 10, 1)
        let across = (horizontal?.components() ?? []).filter { $0.height <= thick && $0.width > $0.height * 8 }
        // Walls between the cells of a comb are hardly higher than capitals; they count only where they end on lines.
        let vertical = page.closed(3, 2)?.opened(1, dpi * 14 / 100)
        let near = dpi / 25
        let down = (vertical?.components() ?? []).compactMap { box -> BoundingBox? in
            guard box.width <= thick, box.height > box.width * 4 else { return nil }
            if box.height > dpi * 4 / 10 { return box }
            // A letter that touches a wall makes it longer; between the lines it stands on, it is a wall all the same.
            let ends = across.filter {
                $0.y1 >= box.y0 - near && $0.y0 <= box.y1 + near && $0.x0 - near <= box.x0 && $0.x1 + near >= box.x1
            }.map { Int($0.midY) }
            guard let top = ends.min(), let bottom = ends.max(), bottom - top >= dpi / 10 else { return nil }
            return BoundingBox(box.x0, max(box.y0, top), box.x1, min(box.y1, bottom))
        }
        let lines = across.map { RulingLine(.horizontal, box: $0) } + down.map { RulingLine(.vertical, box: $0) }
        guard let empty = page.blank() else { return (lines, nil) }
        for line in lines { empty.fill(line.box) }
        return (lines.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }, page.and(empty))
    }

    /// The page without the lines; strokes of letters that a line crosses are mended, and splinters beside the lines go with them.
    static func without(_ mask: Bitmap?, _ page: Bitmap, dpi: Int) -> Bitmap? {
        guard let mask, let wide = mask.dilated(3, 3), let bare = page.minus(wide) else { return nil }
        // Where ink stands on both sides of a removed line, the stroke between belongs to a letter.
        let mended = bare.closed(1, 6)?.and(wide)?.and(page).flatMap { bare.or($0) } ?? bare
        return mended.minus(splinters(beside: wide, in: mended, dpi: dpi)) ?? mended
    }

    /// What is left of lines: small pieces that touch where one was, which would be read as quotation marks, and pieces longer and
    /// thinner than any dash or stroke of print.
    private static func splinters(beside lines: Bitmap, in page: Bitmap, dpi: Int) -> Bitmap? {
        let size = max(4, dpi / 24)
        guard let letters = page.withoutPieces(smallerThan: size, size), let small = page.minus(letters),
            let touching = lines.dilated(5, 5)?.and(small), let pieces = small.connected(to: touching)
        else { return nil }
        let thin = max(2, dpi / 60)
        for box in letters.components() where box.height <= thin && box.width >= dpi / 8 || box.width <= thin && box.height >= dpi / 5 {
            pieces.fill(box)
        }
        return pieces
    }
}
