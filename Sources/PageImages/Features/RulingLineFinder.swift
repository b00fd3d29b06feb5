import ReferralModel

/// Straight lines: found, measured, and taken out from under the text.
enum RulingLineFinder {
    static func find(in page: Bitmap, dpi: Int) -> (lines: [RulingLine], mask: Bitmap?) {
        let thick = dpi / 14
        let bridge = max(3, dpi / 40)
        let grid = InkGrid(page)
        // A vertical close of two pixels bridges the steps of a line that is not quite level; a third of an inch is longer than
        // any stroke of a letter of usual size. Worn lines have gaps, which a second, longer close bridges.
        let horizontal = page.closed(2, 3)?.opened(dpi * 3 / 10, 1)
        var across = (horizontal?.components() ?? []).filter { $0.height <= thick && $0.width > $0.height * 8 }
        let wornAcross = page.closed(bridge, 3)?.opened(dpi * 3 / 10, 1)
        across += (wornAcross?.components() ?? []).filter { line in
            line.height <= max(4, dpi / 35) && !across.contains { $0.intersection(line).area * 2 > line.area }
                && standsFree(line, along: true, on: grid, dpi: dpi)
        }
        // Walls between the cells of a comb are hardly higher than capitals; they count only where they span from line to line.
        let vertical = page.closed(3, 2)?.opened(1, dpi * 14 / 100)
        var down = (vertical?.components() ?? []).compactMap { wall($0, thick: thick, between: across, dpi: dpi) }
        let wornDown = page.closed(3, bridge)?.opened(1, dpi * 14 / 100)
        down += (wornDown?.components() ?? []).compactMap { box in
            guard box.width <= max(4, dpi / 35), !down.contains(where: { $0.intersection(box).area * 2 > box.area }),
                standsFree(box, along: false, on: grid, dpi: dpi)
            else { return nil }
            return wall(box, thick: thick, between: across, dpi: dpi)
        }
        let lines = across.map { RulingLine(.horizontal, box: $0) } + down.map { RulingLine(.vertical, box: $0) }
        guard let flat = page.blank(), let steep = page.blank() else { return (lines, nil) }
        for line in across { flat.fill(line) }
        for line in down { steep.fill(line) }
        // Only the long runs themselves are the line: a letter that leans on it is in the same box.
        let runsAcross = wornAcross.flatMap { horizontal?.or($0) } ?? page
        let runsDown = wornDown.flatMap { vertical?.or($0) } ?? page
        let mask = flat.and(runsAcross).flatMap { level in steep.and(runsDown).flatMap { level.or($0) } }
        return (lines.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }, mask?.and(page))
    }

    /// A piece of an upright line, cut to the level lines it ends on; nil when it may be a stroke of a letter.
    private static func wall(_ box: BoundingBox, thick: Int, between across: [BoundingBox], dpi: Int) -> BoundingBox? {
        guard box.width <= thick, box.height > box.width * 4 else { return nil }
        if box.height > dpi * 4 / 10 { return box }
        // A letter that touches a wall makes it longer; between the lines it stands on, it is a wall all the same.
        let near = dpi / 25
        let ends = across.filter {
            $0.y1 >= box.y0 - near && $0.y0 <= box.y1 + near && $0.x0 - near <= box.x0 && $0.x1 + near >= box.x1
        }
        guard let top = ends.map(\.y1).min(), let bottom = ends.map(\.y0).max(), bottom - top >= dpi / 10 else { return nil }
        let part = BoundingBox(box.x0, max(box.y0, top - near), box.x1, min(box.y1, bottom + near))
        return (min(part.y1, bottom) - max(part.y0, top)) * 100 >= (bottom - top) * 85 ? part : nil
    }

    /// Whether a worn line is white on both sides, which a row of letters is not, and half of it has ink.
    private static func standsFree(_ line: BoundingBox, along isLevel: Bool, on grid: InkGrid, dpi: Int) -> Bool {
        let gap = max(2, dpi / 70)
        let reach = max(2, dpi / 60)
        let sides =
            isLevel
            ? [
                BoundingBox(line.x0, line.y0 - gap - reach, line.x1, line.y0 - gap),
                BoundingBox(line.x0, line.y1 + gap, line.x1, line.y1 + gap + reach),
            ]
            : [
                BoundingBox(line.x0 - gap - reach, line.y0, line.x0 - gap, line.y1),
                BoundingBox(line.x1 + gap, line.y0, line.x1 + gap + reach, line.y1),
            ]
        guard sides.allSatisfy({ grid.density($0) < 0.2 }) else { return false }
        return isLevel
            ? grid.coverage(row: Int(line.midY), from: line.x0, to: line.x1, reach: 2) > 0.5
            : grid.coverage(column: Int(line.midX), from: line.y0, to: line.y1, reach: 2) > 0.5
    }

    /// The page without the lines; strokes of letters that a line crosses are mended, and splinters beside the lines go with them.
    static func without(_ mask: Bitmap?, _ page: Bitmap, dpi: Int) -> Bitmap? {
        guard let mask, let wide = mask.dilated(3, 3), let bare = page.minus(wide) else { return nil }
        // Where ink stands on both sides of a removed line, the stroke between belongs to a letter.
        let reach = max(6, dpi / 30)
        let over = bare.closed(1, reach)?.and(wide)?.and(page)
        let across = bare.closed(reach, 1)?.and(wide)?.and(page)
        let mended = over.flatMap { bare.or($0) }.flatMap { both in across.flatMap { both.or($0) } } ?? bare
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
