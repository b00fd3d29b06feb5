import ReferralModel

/// Puts the words of a page into rows by where they stand, whatever order the reader found them in.
struct RowBuilder {
    var tokens: [Token]
    var grid: CellGrid
    var checkboxes: [Checkbox]
    var height: Int
    /// Of the page, in pixels.
    var width: Int
    /// Rows end at it.
    var gutter: Gutter?

    func rows() -> [Row] {
        var members: [[Strip]] = []
        // From left to right each strip joins the row whose last strip it stands level with: a page that is still a little askew stays in rows.
        for strip in strips().sorted(by: { $0.box.x0 < $1.box.x0 }) {
            var best: (row: Int, off: Double)?
            for (row, list) in members.enumerated() {
                guard let last = list.last, !(gutter?.parts(last.box, strip.box) ?? false) else { continue }
                let off = abs(last.level - strip.level)
                let low = Double(min(last.height, strip.height))
                guard off < 0.6 * Double(max(height, min(last.height, strip.height))),
                    off < 0.5 * Double(last.height + strip.height) - 0.3 * low,
                    strip.box.x0 >= last.box.x1 - max(6, height)
                else { continue }
                if best.map({ off < $0.off }) ?? true { best = (row, off) }
            }
            if let best { members[best.row].append(strip) } else { members.append([strip]) }
        }
        let rows = members.map { row($0.flatMap(\.tokens)) }.sorted { $0.box.midY < $1.box.midY }
        guard let gutter else { return rows }
        // One column after the other, as they are read.
        return (0...3).flatMap { turn in rows.filter { gutter.turn(of: $0.box) == turn } }
    }

    /// Words that the reader put on one line, next to one another.
    private struct Strip {
        var tokens: [Int]
        var box: BoundingBox
        /// Middle of its words in pixels from the top; the middle one of them, since boxes of single words can be far off.
        var level: Double
        var height: Int
    }

    private func strips() -> [Strip] {
        var out: [Strip] = []
        for line in Dictionary(grouping: tokens.indices, by: { tokens[$0].line }).sorted(by: { $0.key < $1.key }).map(\.value) {
            var parts: [[Int]] = []
            for index in line.sorted(by: { tokens[$0].box.x0 < tokens[$1].box.x0 }) {
                let box = tokens[index].box
                let part = parts.lastIndex { part in
                    guard let last = part.last, !(gutter?.parts(tokens[last].box, box) ?? false) else { return false }
                    let level = part.map { tokens[$0].box.midY }.sorted()[part.count / 2]
                    return abs(level - box.midY) < 0.9 * Double(height) && box.x0 - tokens[last].box.x1 < 4 * height
                }
                if let part { parts[part].append(index) } else { parts.append([index]) }
            }
            for part in parts {
                let boxes = part.map { tokens[$0].box }
                guard let box = BoundingBox.around(boxes) else { continue }
                let heights = boxes.map(\.height).sorted()
                out.append(
                    Strip(tokens: part, box: box, level: boxes.map(\.midY).sorted()[part.count / 2], height: heights[part.count / 2]))
            }
        }
        return out
    }

    private func row(_ list: [Int]) -> Row {
        let boxes = list.map { tokens[$0].box }
        let box = BoundingBox.around(boxes) ?? BoundingBox(0, 0, 0, 0)
        let heights = boxes.map(\.height).sorted()
        let height = max(8, heights[heights.count / 2])
        var breaks: [Row.Break] = [.gap]
        var opensLine = Set<Int>()
        var blanksEnd = Set<Int>()
        for (left, right) in zip(list, list.dropFirst()) {
            let a = tokens[left].box
            let b = tokens[right].box
            if grid.opensLine(between: a, and: b, height: self.height) { opensLine.insert(breaks.count) }
            if grid.endsLine(between: a, and: b, height: self.height) { blanksEnd.insert(breaks.count) }
            if grid.separates(a, b) {
                breaks.append(.rule)
            } else if checkboxes.contains(where: {
                Double(a.x1) - 4 < $0.box.midX && $0.box.midX < Double(b.x0) + 4
                    && 2 * $0.box.verticalOverlap(b) > min($0.box.height, b.height)
            }) {
                breaks.append(.checkbox)
            } else if Double(b.x0 - a.x1) > 1.5 * Double(max(height, self.height * 3 / 4)) || endsOption(breaks, a, tokens[right]) {
                breaks.append(.gap)
            } else {
                breaks.append(.space)
            }
        }
        let onLine = Set(list.indices.filter { grid.isWrittenOn(tokens[list[$0]].box, height: self.height, width: width) })
        return Row(tokens: list, breaks: breaks, opensLine: opensLine, onLine: onLine, blanksEnd: blanksEnd, box: box, height: height)
    }

    /// Whether the words of a box to tick end between `a` and `b`, where forms leave less room before the next question than elsewhere:
    /// `☐ Yes ☐ No   Language`.
    private func endsOption(_ breaks: [Row.Break], _ a: BoundingBox, _ next: Token) -> Bool {
        // In a gap before small letters stood a dash, `☐ STAT - call report`, and a number goes on as they do: `☐ Urgent  72 hours`.
        breaks.last(where: { $0 != .space }) == .checkbox && next.text.first?.isUppercase ?? false
            && next.box.x0 - a.x1 > max(a.height, next.box.height, height * 3 / 4)
    }
}
