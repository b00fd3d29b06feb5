import ReferralModel

/// Makes whole lines again of what a fax has broken: pieces in one line are joined, and the lines of a table drawn on as far as its
/// other lines reach, unless a word stands across.
struct RuleMender: Sendable {
    /// In pixels of the reading frame.
    let horizontals: [BoundingBox]
    let verticals: [BoundingBox]

    /// `height` is the usual height of a word in pixels.
    init(_ lines: [RulingLine], words: [Word], height: Int) {
        let flat = lines.filter { $0.orientation == .horizontal }.map(\.box)
        let upright = lines.filter { $0.orientation == .vertical && $0.box.height > height }.map(\.box)
        horizontals = Self.join(flat, tolerance: max(4, height / 4), reach: 3 * height / 2)
        // Stretches of text without a gap that a line could pass through.
        var stretches: [BoundingBox] = []
        for line in Dictionary(grouping: words, by: \.line).values {
            for word in line.sorted(by: { $0.box.x0 < $1.box.x0 }) {
                if let last = stretches.last, word.box.x0 - last.x1 < height, abs(last.midY - word.box.midY) < Double(height),
                    word.box.x0 >= last.x0
                {
                    stretches[stretches.count - 1] = last.union(word.box)
                } else {
                    stretches.append(word.box)
                }
            }
        }
        func isFree(_ x: Double, _ y0: Int, _ y1: Int) -> Bool {
            !stretches.contains { Double($0.x0) < x - 4 && Double($0.x1) > x + 4 && $0.midY > Double(y0) && $0.midY < Double(y1) }
        }
        let tolerance = max(4, height / 4)
        let horizontals = horizontals
        // A line that ends on another has come to its end: the tables above and below have columns of their own.
        func ends(_ x: Double, at y: Int) -> Bool {
            horizontals.contains { $0.y0 - tolerance <= y && y <= $0.y1 + tolerance && Double($0.x0) - 4 < x && x < Double($0.x1) + 4 }
        }
        /// Whether nothing but paper lies between the lower edge of one table and the upper edge of the next.
        func partsTables(_ x: Double, _ y0: Int, _ y1: Int) -> Bool {
            guard y1 - y0 > tolerance, ends(x, at: y0), ends(x, at: y1) else { return false }
            return !words.contains { $0.box.midY > Double(y0) && $0.box.midY < Double(y1) }
        }
        var joined: [BoundingBox] = []
        for line in upright.sorted(by: { ($0.x0, $0.y0) < ($1.x0, $1.y0) }) {
            let match = joined.lastIndex { other in
                let (from, to) = (min(other.y1, line.y1), max(other.y0, line.y0))
                return abs(other.midX - line.midX) <= Double(max(5, height / 4)) && line.y0 - other.y1 < 8 * height
                    && other.y0 - line.y1 < 8 * height && isFree(line.midX, from, to) && !partsTables(line.midX, from, to)
            }
            if let match { joined[match] = joined[match].union(line) } else { joined.append(line) }
        }
        let whole = joined
        for index in joined.indices {
            // As far as the neighbours that it runs beside.
            let beside = whole.filter { $0.verticalOverlap(joined[index]) > height && $0 != joined[index] }
            guard let top = beside.map(\.y0).min(), let bottom = beside.map(\.y1).max() else { continue }
            let x = joined[index].midX
            var line = joined[index]
            while !ends(x, at: line.y0), line.y0 - height > top, isFree(x, line.y0 - 2 * height, line.y0) { line.y0 -= height }
            while !ends(x, at: line.y1), line.y1 + height < bottom, isFree(x, line.y1, line.y1 + 2 * height) { line.y1 += height }
            joined[index] = line
        }
        verticals = joined
    }

    /// Lines with the pieces in one line, `tolerance` pixels up or down, joined where less than `reach` pixels lie between them.
    static func join(_ lines: [BoundingBox], tolerance: Int, reach: Int) -> [BoundingBox] {
        var out: [BoundingBox] = []
        for line in lines.sorted(by: { $0.x0 < $1.x0 }) {
            let match = out.lastIndex { other in
                abs(other.midY - line.midY) <= Double(tolerance) && line.x0 - other.x1 < reach
            }
            if let match { out[match] = out[match].union(line) } else { out.append(line) }
        }
        return out
    }
}
