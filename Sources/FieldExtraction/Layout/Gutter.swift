import ReferralModel

/// A white strip down the page that parts a narrow column from the rest, as a sidebar has it. What stands on both sides of it is on lines
/// of its own: a word beside another there says nothing about it.
struct Gutter: Hashable, Sendable {
    /// Middle of the strip, in pixels from the left.
    var x: Int
    /// How far it goes down, in pixels from the top.
    var y0: Int
    var y1: Int

    /// Whether it parts two words or lines.
    func parts(_ a: BoundingBox, _ b: BoundingBox) -> Bool {
        guard holds(a), holds(b) else { return false }
        return (a.midX < Double(x)) != (b.midX < Double(x))
    }

    func holds(_ box: BoundingBox) -> Bool { box.midY >= Double(y0) && box.midY <= Double(y1) }

    /// Where a row is read: above the columns, in the left one, in the right one or below them.
    func turn(of box: BoundingBox) -> Int {
        let isAbove = 2 * box.midY < Double(y0 + y1)
        guard holds(box) else { return isAbove ? 0 : 3 }
        return box.x1 <= x ? 1 : box.x0 >= x ? 2 : isAbove ? 0 : 3
    }

    /// The sidebar of a page of words; nil where its columns are none or are lines of a form.
    ///
    /// `rules` are the lines of the page: one across the strip ends the sidebar.
    static func find(in boxes: [BoundingBox], rules: [BoundingBox], height: Int, width: Int, pageHeight: Int) -> Gutter? {
        var best: (gutter: Gutter, lines: Int)?
        for x in stride(from: width * 15 / 100, through: width * 85 / 100, by: max(1, height / 2)) {
            let margin = height * 4 / 10
            let across = rules.filter { $0.width > 4 * $0.height && $0.x0 < x - 2 * height && $0.x1 > x + 2 * height }
            let crossing = (boxes.filter { $0.x0 < x + margin && $0.x1 > x - margin } + across).map(\.midY).sorted()
            for (top, bottom) in zip([0] + crossing, crossing + [Double(pageHeight)]) where bottom - top > 0.3 * Double(pageHeight) {
                let inside = boxes.filter { $0.midY > top && $0.midY < bottom }
                let left = inside.filter { $0.x1 <= x }
                let right = inside.filter { $0.x0 >= x }
                guard let found = sidebar(left, right, x, height, width, pageHeight), found.lines > best?.lines ?? 0 else { continue }
                best = found
                best?.gutter.y0 = max(found.gutter.y0, Int(top))
                best?.gutter.y1 = min(found.gutter.y1, Int(bottom))
            }
        }
        return best?.gutter
    }

    private static func sidebar(
        _ left: [BoundingBox], _ right: [BoundingBox], _ x: Int, _ height: Int, _ width: Int, _ pageHeight: Int
    ) -> (gutter: Gutter, lines: Int)? {
        guard let first = BoundingBox.around(left), let second = BoundingBox.around(right) else { return nil }
        let (narrow, wide, box) = first.width < second.width ? (left, right, first) : (right, left, second)
        guard box.width * 100 < width * 40, box.height * 10 > pageHeight * 2 else { return nil }
        // Lines of running text are so close that many are level by chance.
        let isText = wide.count > 3 * narrow.count && longLines(wide, height, width) >= 8
        guard isText || box.height * 10 > pageHeight * 3 else { return nil }
        let own = lines(narrow, height)
        let others = lines(wide, height)
        // Only where both sides have lines can they be compared.
        guard let from = others.first, let to = others.last else { return nil }
        let compared = own.filter { $0 >= from - Double(height) && $0 <= to + Double(height) }
        func level(within share: Double) -> Int {
            compared.count { line in others.contains { abs($0 - line) < share * Double(height) } }
        }
        // What is written beside printed labels is level with them, if only roughly.
        guard own.count >= 12, compared.count >= 8, others.count >= 6 else { return nil }
        let isLevel =
            isText
            ? level(within: 0.3) * 20 >= compared.count * 14
            : level(within: 0.3) * 20 >= compared.count * 9 || level(within: 0.6) * 10 >= compared.count * 6
        guard !isLevel else { return nil }
        return (Gutter(x: x, y0: box.y0 - height, y1: box.y1 + height), own.count)
    }

    /// How many lines reach over a third of the page, as those of a letter do.
    private static func longLines(_ boxes: [BoundingBox], _ height: Int, _ width: Int) -> Int {
        lines(boxes, height).count { level in
            let words = boxes.filter { abs($0.midY - level) < 0.5 * Double(height) }
            return (words.map(\.x1).max() ?? 0) - (words.map(\.x0).min() ?? 0) > width / 3 && words.count >= 6
        }
    }

    /// The levels of the lines that words stand on.
    private static func lines(_ boxes: [BoundingBox], _ height: Int) -> [Double] {
        var out: [[Double]] = []
        for level in boxes.map(\.midY).sorted() {
            if let last = out.last?.last, level - last < 0.5 * Double(height) {
                out[out.count - 1].append(level)
            } else {
                out.append([level])
            }
        }
        return out.map { $0[$0.count / 2] }
    }
}
