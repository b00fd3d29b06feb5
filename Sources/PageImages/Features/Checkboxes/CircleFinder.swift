import Foundation
import ReferralModel

/// Circles to tick, as forms made on screens print them: thin rings of one size, two or more to a page.
struct CircleFinder {
    let grid: InkGrid
    /// Boxes around the pieces of ink of the page.
    let pieces: [BoundingBox]
    /// Diameters looked for, in pixels.
    let sizes: ClosedRange<Int>
    /// Boxes to tick that are found already: a round letter behind one is its label.
    let known: [BoundingBox]

    /// Boxes around the circles, in pixels. Letters are round as well: a ring counts where its line is thinner than a letter's, and
    /// where others of its size are.
    func find() -> [BoundingBox] {
        let rings = pieces.filter { sizes.contains($0.width) && sizes.contains($0.height) && isRing($0) }
        guard let usual = Self.usual(rings) else { return [] }
        var found = rings.filter { Self.isLike($0, usual) }
        for piece in pieces where !found.contains(where: { $0.intersection(piece).area * 2 > piece.area }) {
            if let disc = disc(piece, usual) ?? marked(piece, usual) { found.append(disc) }
        }
        return found
    }

    /// The size that two rings or more share; nil when there are no two of a size.
    private static func usual(_ rings: [BoundingBox]) -> Int? {
        let best = rings.map(\.width).max { a, b in rings.count { isLike($0, a) } < rings.count { isLike($0, b) } }
        return best.flatMap { size in rings.count { isLike($0, size) } >= 2 ? size : nil }
    }

    private static func isLike(_ box: BoundingBox, _ size: Int) -> Bool { abs(box.width - size) * 8 <= size + 8 }

    /// A thin closed line around white, or around a dot.
    private func isRing(_ box: BoundingBox) -> Bool {
        guard abs(box.width - box.height) * 11 <= box.width + 4, standsFree(box) else { return false }
        let (x, y, radius) = (box.midX - 0.5, box.midY - 0.5, Double(box.width + box.height - 2) / 4)
        guard coverage(x, y, radius - 0.5, reach: 1) > 0.93 else { return false }
        // Inside its line a ring is white; a letter's stroke is thicker, and a filled square has corners.
        let inner = coverage(x, y, radius - max(3.5, radius * 0.26), reach: 0)
        return inner < 0.12 && box.corners(max(2, box.width / 8)).allSatisfy { grid.density($0) < 0.45 }
    }

    /// A circle that is filled to its line.
    private func disc(_ piece: BoundingBox, _ usual: Int) -> BoundingBox? {
        guard Self.isLike(piece, usual), abs(piece.width - piece.height) * 9 <= usual + 9, standsFree(piece) else { return nil }
        let share = grid.density(piece)
        return share > 0.7 && share < 0.86 ? piece : nil
    }

    /// A circle of the usual size in a piece of ink that a tick or a cross has made larger.
    private func marked(_ piece: BoundingBox, _ usual: Int) -> BoundingBox? {
        let widest = usual * 9 / 4
        guard min(piece.width, piece.height) * 10 >= usual * 9, max(piece.width, piece.height) <= widest else { return nil }
        let radius = Double(usual - 1) / 2
        var best: (coverage: Double, box: BoundingBox)?
        for y in piece.y0 - 1...max(piece.y0, piece.y1 - usual) + 1 {
            for x in piece.x0 - 1...max(piece.x0, piece.x1 - usual) + 1 {
                let share = coverage(Double(x) + radius, Double(y) + radius, radius - 0.5, reach: 1)
                if share > best?.coverage ?? 0.85 { best = (share, BoundingBox(x, y, x + usual, y + usual)) }
            }
        }
        guard let (_, box) = best, standsFree(box, but: piece) else { return nil }
        // Letters of a bold word have rounds as well, but go on thickly inside.
        let inner = coverage(box.midX - 0.5, box.midY - 0.5, radius - max(3.5, radius * 0.26), reach: 0)
        return inner < 0.5 ? box : nil
    }

    /// Share of the points of a circle that have ink within `reach` pixels along its radius.
    private func coverage(_ x: Double, _ y: Double, _ radius: Double, reach: Int) -> Double {
        let count = 48
        let hits = (0..<count).count { index in
            let angle = Double(index) * 2 * .pi / Double(count)
            return (-reach...reach).contains { step in
                let r = radius + Double(step)
                return grid.isInk(Int((x + r * cos(angle)).rounded()), Int((y + r * sin(angle)).rounded()))
            }
        }
        return Double(hits) / Double(count)
    }

    /// Whether there is white to the left and to the right, as between a circle and its label but not between letters.
    private func standsFree(_ box: BoundingBox, but mark: BoundingBox? = nil) -> Bool {
        let gap = max(4, box.width / 3)
        let rows = box.inset(by: box.height / 4)
        let left = BoundingBox(box.x0 - gap, rows.y0, box.x0 - 1, rows.y1)
        let right = BoundingBox(max(box.x1, mark?.x1 ?? box.x1) + 1, rows.y0, box.x1 + gap, rows.y1)
        let isLabel = known.contains { $0.verticalOverlap(box) * 2 > box.height && box.x0 > $0.x1 && box.x0 - $0.x1 < 2 * $0.width }
        return !isLabel && grid.density(left) < 0.06 && (right.isEmpty || grid.density(right) < 0.06)
    }
}
