import ReferralModel

/// Rings drawn or printed around a letter or a word that is chosen: `F (M)`, `Yes (No)`.
struct RingFinder {
    let grid: InkGrid
    /// Boxes around the pieces of ink of the page.
    let pieces: [BoundingBox]
    let dpi: Int

    /// Boxes around the rings, in pixels, whose content does not touch them.
    func find() -> [BoundingBox] {
        let loops = pieces.filter { isLoop($0) }
        return loops.filter { loop in
            guard holdsPrint(loop) else { return false }
            // Where others of its size are empty, it is a circle to tick.
            return !loops.contains { other in
                abs(other.width - loop.width) * 8 <= loop.width && abs(other.height - loop.height) * 8 <= loop.height && isEmpty(other)
            }
        }
    }

    /// A line that goes around: seen from each side it is met near the side, and the corners are white, as they are not in a cell.
    private func isLoop(_ box: BoundingBox) -> Bool {
        guard (dpi * 13 / 100...dpi * 4 / 10).contains(box.height), box.width * 10 >= box.height * 8, box.width <= box.height * 8 else {
            return false
        }
        guard box.corners(max(2, box.height / 9)).allSatisfy({ grid.density($0) < 0.25 }) else { return false }
        let reach = max(3, box.height / 4)
        // The ends of a wide ring draw in slowly.
        let depth = max(reach, box.width / 8)
        let rows = box.y0 + box.height / 5..<box.y1 - box.height / 5
        let columns = box.x0 + box.width / 5..<box.x1 - box.width / 5
        let sides = rows.count { y in
            (0..<depth).contains { grid.isInk(box.x0 + $0, y) } && (0..<depth).contains { grid.isInk(box.x1 - 1 - $0, y) }
        }
        let ends = columns.count { x in
            (0..<reach).contains { grid.isInk(x, box.y0 + $0) } && (0..<reach).contains { grid.isInk(x, box.y1 - 1 - $0) }
        }
        return sides * 100 >= rows.count * 94 && ends * 100 >= columns.count * 94
    }

    /// Pieces of ink that lie within a loop without touching it.
    private func content(_ loop: BoundingBox) -> [BoundingBox] {
        let inside = loop.inset(by: loop.height / 12)
        return pieces.filter { $0 != loop && inside.intersection($0) == $0 }
    }

    /// Letters inside, not a dot or a speck.
    private func holdsPrint(_ loop: BoundingBox) -> Bool {
        let tall = content(loop).filter { $0.height * 10 >= loop.height * 3 && $0.height * 10 <= loop.height * 9 }
        guard let around = BoundingBox.around(tall) else { return false }
        let isDot = abs(around.width - around.height) * 5 <= around.height && grid.density(around) > 0.7
        let margin = (loop.width - around.width) / 2
        return !isDot && margin * 5 <= loop.height * 4 && abs(around.midY - loop.midY) * 5 <= Double(loop.height)
    }

    private func isEmpty(_ loop: BoundingBox) -> Bool {
        grid.density(BoundingBox(loop.x0 + loop.width / 4, loop.y0 + loop.height / 4, loop.x1 - loop.width / 4, loop.y1 - loop.height / 4))
            < 0.02
    }

    /// Takes the line of a ring out of the picture in place, so that what it goes around can be read.
    ///
    /// Where letters touch it, only what lies on its ellipse goes.
    static func erase(_ ring: BoundingBox, from page: Bitmap) {
        let window = ring.inset(by: -3).intersection(page.frame)
        guard let part = page.crop(window), let seed = part.blank(), let band = part.blank(), let inner = part.blank() else { return }
        let frame = BoundingBox(ring.x0 - window.x0, ring.y0 - window.y0, ring.x1 - window.x0, ring.y1 - window.y0)
        seed.fill(BoundingBox(frame.x0, frame.y0, frame.x0 + 2, frame.y1))
        seed.fill(BoundingBox(frame.x1 - 2, frame.y0, frame.x1, frame.y1))
        fill(band, ellipse: frame.inset(by: -3))
        fill(inner, ellipse: frame.inset(by: max(4, ring.height / 8)))
        guard let start = seed.and(part), let line = part.connected(to: start), let rim = band.minus(inner) else { return }
        let within = line.minus(rim)?.inkCount ?? 0
        guard within * 6 > line.inkCount else { return page.clear(line, at: window) }
        if let stroke = line.and(rim) { page.clear(stroke, at: window) }
    }

    /// Blackens the ellipse that a box holds.
    private static func fill(_ bitmap: Bitmap, ellipse box: BoundingBox) {
        let (a, b) = (Double(box.width) / 2, Double(box.height) / 2)
        for y in box.y0..<max(box.y0, box.y1) {
            let t = (Double(y) + 0.5 - box.midY) / b
            guard abs(t) < 1 else { continue }
            let half = a * (1 - t * t).squareRoot()
            bitmap.fill(BoundingBox(Int((box.midX - half).rounded()), y, Int((box.midX + half).rounded()), y + 1))
        }
    }
}
