/// How a page lies over the sketch of a form: the words both share, and the map from one to the other.
///
/// A straight map is found by the words that stand once on both; what the machine stretched or a long entry pushed down is followed by
/// the shift of the nearest shared words.
public struct Registration: Sendable {
    /// Indices into the words of the sketch and of the page.
    public let matches: [(sketch: Int, page: Int)]
    /// Share of the printed words of the form that stand on the page in their place, 0 to 1.
    public let share: Double
    private let x: Line
    private let y: Line
    private let shifts: [Shift]

    /// A shared word and how far it stands from where the straight map has it.
    private struct Shift: Sendable {
        var x, y, dx, dy: Double
    }

    /// `scale * value + offset`.
    private struct Line: Sendable {
        var scale = 1.0
        var offset = 0.0

        func callAsFunction(_ value: Double) -> Double { scale * value + offset }
    }

    /// How far a word may stand from its place, in widths of the page.
    private static let reach = (x: 0.02, y: 0.035)
    /// Fewer shared words prove nothing.
    private static let fewest = 8

    /// Lays a page over a sketch; nil when it is not of that form.
    public init?(_ sketch: FormSketch, _ page: [SeenWord]) {
        let printed = sketch.words.indices.filter { sketch.isPrinted(sketch.words[$0]) }
        let pairs = Self.singles(sketch, printed, page)
        guard pairs.count >= Self.fewest / 2, var inliers = Self.agreeing(pairs, sketch, page) else { return nil }
        var (x, y) = (Line(), Line())
        for _ in 0..<3 {
            x = Self.fit(inliers.map { (sketch.words[$0.sketch].box.x0, page[$0.page].box.x0) })
            y = Self.fit(inliers.map { (sketch.words[$0.sketch].box.midY, page[$0.page].box.midY) })
            let next = pairs.filter { pair in
                let (word, seen) = (sketch.words[pair.sketch].box, page[pair.page].box)
                return abs(x(word.x0) - seen.x0) < Self.reach.x && abs(y(word.midY) - seen.midY) < Self.reach.x
            }
            guard next.count >= Self.fewest / 2 else { break }
            inliers = next
        }
        guard (0.85...1.18).contains(x.scale), (0.85...1.18).contains(y.scale) else { return nil }
        let matches = Self.matches(sketch, page, x, y)
        let printedSet = Set(printed)
        let found = matches.count { printedSet.contains($0.sketch) }
        guard found >= Self.fewest else { return nil }
        self.matches = matches
        share = Double(found) / Double(max(1, printed.count))
        self.x = x
        self.y = y
        shifts = matches.filter { printedSet.contains($0.sketch) }.map { match in
            let (word, seen) = (sketch.words[match.sketch].box, page[match.page].box)
            return Shift(x: word.x0, y: word.midY, dx: seen.x0 - x(word.x0), dy: seen.midY - y(word.midY))
        }
    }

    /// Where a box of the sketch is on the page.
    public func toPage(_ box: PlaneBox) -> PlaneBox {
        let (dx, dy) = shift(at: box.x0, box.midY)
        return PlaneBox(x(box.x0) + dx, y(box.y0) + dy, x(box.x1) + dx, y(box.y1) + dy)
    }

    /// Where a box of the page is on the sketch; nil when the map cannot be turned round.
    public func toSketch(_ box: PlaneBox) -> PlaneBox? {
        guard abs(x.scale) > 0.01, abs(y.scale) > 0.01 else { return nil }
        func back(_ line: Line, _ value: Double) -> Double { (value - line.offset) / line.scale }
        let (dx, dy) = shift(at: back(x, box.x0), back(y, box.midY))
        return PlaneBox(back(x, box.x0 - dx), back(y, box.y0 - dy), back(x, box.x1 - dx), back(y, box.y1 - dy))
    }

    /// The middle of what the nearest shared words say; words of the same line count as nearer.
    private func shift(at x: Double, _ y: Double) -> (Double, Double) {
        let near = shifts.map { ($0, abs($0.x - x) + 4 * abs($0.y - y)) }.sorted { $0.1 < $1.1 }.prefix(5).map(\.0)
        guard !near.isEmpty else { return (0, 0) }
        func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        return (middle(near.map(\.dx)), middle(near.map(\.dy)))
    }

    /// Words that stand once on the sketch and once on the page.
    private static func singles(_ sketch: FormSketch, _ printed: [Int], _ page: [SeenWord]) -> [(sketch: Int, page: Int)] {
        let known = Dictionary(grouping: printed) { sketch.words[$0].mark }.compactMapValues { $0.count == 1 ? $0[0] : nil }
        let seen = Dictionary(grouping: page.indices) { page[$0].mark }.compactMapValues { $0.count == 1 ? $0[0] : nil }
        return known.compactMap { mark, index in seen[mark].map { (index, $0) } }.sorted { $0.sketch < $1.sketch }
    }

    /// The pairs that most others agree with on where the page lies; nil when too few do.
    private static func agreeing(
        _ pairs: [(sketch: Int, page: Int)], _ sketch: FormSketch, _ page: [SeenWord]
    ) -> [(sketch: Int, page: Int)]? {
        let moves = pairs.map { pair in
            (x: page[pair.page].box.x0 - sketch.words[pair.sketch].box.x0, y: page[pair.page].box.midY - sketch.words[pair.sketch].box.midY)
        }
        var best: [Int] = []
        for move in moves {
            let agreeing = moves.indices.filter { abs(moves[$0].x - move.x) < 0.03 && abs(moves[$0].y - move.y) < 0.04 }
            if agreeing.count > best.count { best = agreeing }
        }
        return best.count >= fewest / 2 ? best.map { pairs[$0] } : nil
    }

    /// Least squares, near to no stretching where the points lie close together.
    private static func fit(_ points: [(Double, Double)]) -> Line {
        let count = Double(points.count)
        let (mx, my) = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
        let across = points.reduce(0.02) { $0 + ($1.0 - mx) * ($1.1 - my) }
        let along = points.reduce(0.02) { $0 + ($1.0 - mx) * ($1.0 - mx) }
        let scale = across / along
        return Line(scale: scale, offset: my - scale * mx)
    }

    /// For each word of the sketch the nearest of the same letters on the page, each word of the page once.
    private static func matches(_ sketch: FormSketch, _ page: [SeenWord], _ x: Line, _ y: Line) -> [(sketch: Int, page: Int)] {
        let seen = Dictionary(grouping: page.indices) { page[$0].mark }
        var all: [(sketch: Int, page: Int, distance: Double)] = []
        for (index, word) in sketch.words.enumerated() {
            for other in seen[word.mark, default: []] {
                let (dx, dy) = (abs(x(word.box.x0) - page[other].box.x0), abs(y(word.box.midY) - page[other].box.midY))
                if dx < reach.x, dy < reach.y { all.append((index, other, dx + dy)) }
            }
        }
        var (usedSketch, usedPage) = (Set<Int>(), Set<Int>())
        var out: [(sketch: Int, page: Int)] = []
        for match in all.sorted(by: { ($0.distance, $0.sketch, $0.page) < ($1.distance, $1.sketch, $1.page) })
        where !usedSketch.contains(match.sketch) && !usedPage.contains(match.page) {
            usedSketch.insert(match.sketch)
            usedPage.insert(match.page)
            out.append((match.sketch, match.page))
        }
        return out.sorted { $0.sketch < $1.sketch }
    }
}
