import ReferralModel

/// Square brackets to tick between, `[ ]`: pairs of one height that face each other, two or more to a page.
struct BracketFinder {
    let grid: InkGrid
    /// Boxes around the pieces of ink of the page.
    let pieces: [BoundingBox]
    /// Heights looked for, in pixels.
    let heights: ClosedRange<Int>

    /// Boxes around the pairs, in pixels.
    func find() -> [BoundingBox] {
        let left = pieces.filter { isBracket($0, opensRight: true) }
        let right = pieces.filter { isBracket($0, opensRight: false) }
        var pairs: [BoundingBox] = left.compactMap { open in
            let partner = right.filter { isPair(open, $0) }.min { $0.x0 < $1.x0 }
            return partner.map { open.union($0) }.flatMap { standsFree($0) ? $0 : nil }
        }
        guard pairs.count >= 2 else { return [] }
        // A mark that runs into one of the two hides it; the other, and the size of the rest, tell where the pair stands. In line with a
        // pair that was seen a worn bracket is one too.
        let widths = pairs.map(\.width).sorted()
        let usual = widths[widths.count / 2]
        let seen = pairs
        func singles(_ whole: [BoundingBox], opensRight: Bool) -> [(BoundingBox, Bool)] {
            let worn = pieces.filter { piece in
                !whole.contains(piece) && seen.contains { isInLine(piece, with: $0) }
                    && isBracket(piece, opensRight: opensRight, isWorn: true)
            }
            return (whole + worn).map { ($0, opensRight) }
        }
        for (single, opensRight) in singles(left, opensRight: true) + singles(right, opensRight: false)
        where !pairs.contains(where: { $0.containsCenter(of: single) }) {
            let box =
                opensRight
                ? BoundingBox(single.x0, single.y0, single.x0 + usual, single.y1)
                : BoundingBox(single.x1 - usual, single.y0, single.x1, single.y1)
            let isClear = !pairs.contains { !$0.intersection(box).isEmpty }
            if isClear, standsFree(box), hasWall(box, atRight: opensRight) { pairs.append(box) }
        }
        return pairs
    }

    /// An upright stroke with a short arm at its top and one at its foot, and white between the arms.
    private func isBracket(_ box: BoundingBox, opensRight: Bool, isWorn: Bool = false) -> Bool {
        let (least, white) = isWorn ? (0.7, 0.25) : (0.85, 0.1)
        guard heights.contains(box.height), box.width * 10 >= box.height * 12 / 10, box.width * 2 <= box.height + 2 else { return false }
        let back = opensRight ? box.x0 + 1 : box.x1 - 2
        guard grid.coverage(column: back, from: box.y0, to: box.y1, reach: 1) > (isWorn ? 0.8 : 0.95) else { return false }
        guard grid.coverage(row: box.y0 + 1, from: box.x0, to: box.x1, reach: 1) > least,
            grid.coverage(row: box.y1 - 2, from: box.x0, to: box.x1, reach: 1) > least
        else { return false }
        let stroke = box.width / 2 + 1
        // What fills the pair may reach between the ends of the arms.
        let ends = isWorn ? 1 : 0
        let (x0, x1) = opensRight ? (box.x0 + stroke, box.x1 - ends) : (box.x0 + ends, box.x1 - stroke)
        return grid.density(BoundingBox(x0, box.y0 + box.height / 5, x1, box.y1 - box.height / 5)) < white
    }

    /// Whether a piece is as high as a pair and stands on its line or in its column.
    private func isInLine(_ piece: BoundingBox, with pair: BoundingBox) -> Bool {
        let slack = max(2, pair.height / 8)
        guard abs(piece.height - pair.height) <= slack else { return false }
        return abs(piece.y0 - pair.y0) <= slack || abs(piece.x0 - pair.x0) <= slack || abs(piece.x1 - pair.x1) <= slack
    }

    private func isPair(_ left: BoundingBox, _ right: BoundingBox) -> Bool {
        let slack = max(2, left.height / 8)
        let width = right.x1 - left.x0
        return abs(left.y0 - right.y0) <= slack && abs(left.y1 - right.y1) <= slack && width * 10 >= left.height * 6
            && width * 10 <= left.height * 20 && right.x0 > left.x1
    }

    /// Whether there is white at both sides, which the cells of combs do not have.
    private func standsFree(_ box: BoundingBox) -> Bool {
        let gap = max(4, box.height / 4)
        let left = grid.density(BoundingBox(box.x0 - gap, box.y0, box.x0 - 1, box.y1))
        // At the right a tick may reach out.
        return left < 0.05 && grid.density(BoundingBox(box.x1 + 1, box.y0, box.x1 + gap, box.y1)) < 0.25
    }

    /// Whether the stroke of the hidden bracket is there.
    private func hasWall(_ box: BoundingBox, atRight: Bool) -> Bool {
        let x = atRight ? box.x1 - 2 : box.x0 + 1
        return (x - 3...x + 3).contains { grid.coverage(column: $0, from: box.y0, to: box.y1, reach: 1) > 0.8 }
    }
}
