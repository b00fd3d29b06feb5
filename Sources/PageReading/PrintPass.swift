import MachinePrint
import PageImages
import ReferralModel

/// Reads the lines that Tesseract has found, without Tesseract.
struct PrintPass {
    let reader: MachinePrintReader
    /// Whether unsure words are read once more with the printed lines under them.
    var readsRuled = true

    /// Words that are read as one line, left to right.
    struct Run {
        /// As high as the letters of its line may be.
        var box: BoundingBox
        /// Around the ink of its words.
        var inks: [BoundingBox]
        var line: Int
        var block: Int

        /// A box as high as the ink in it.
        func fitted(_ box: BoundingBox) -> BoundingBox {
            let inside = inks.filter { $0.x0 < box.x1 && $0.x1 > box.x0 }
            return BoundingBox(box.x0, inside.map(\.y0).min() ?? box.y0, box.x1, inside.map(\.y1).max() ?? box.y1)
        }
    }

    /// White around a line, in pixels. Tesseract leaves 4; measured on faxes, with 2 and with 6 fewer words come out right than with 3.
    private static let margin = 3
    /// How far letters reach below the line they stand on, in hundredths of how far they stand above it.
    private static let descent = 30

    /// The words of the page.
    ///
    /// - Parameters:
    ///   - found: where its words stand, line by line.
    ///   - page: the page.
    ///   - isLate: asked now and then whether the time for the page is over.
    /// - Returns: nil when it was.
    func words(_ found: [FoundWord], on page: ReadablePage, isLate: () -> Bool) -> [Word]? {
        var lines: [(picture: GreyLine, place: Place)] = []
        let runs = Self.runs(found)
        for (run, wide) in zip(runs, Self.widened(runs)) {
            let box = Self.withPoints(run.box, upTo: wide, on: page).inset(by: -Self.margin)
            guard let (pixels, inside) = page.textLine(in: box, height: reader.height) else { continue }
            lines.append((GreyLine(pixels), Place(run: run, box: inside, scale: Double(inside.height) / Double(reader.height))))
        }
        // Lines of about one length go through the network together.
        let order = lines.indices.sorted { (lines[$0].picture.width, $0) < (lines[$1].picture.width, $1) }
        let more = page.geometry.readingDPI / Self.more
        var words: [[Word]] = Array(repeating: [], count: lines.count)
        for start in stride(from: 0, to: order.count, by: Self.together) {
            if isLate() { return nil }
            let part = order[start..<min(start + Self.together, order.count)]
            let pictures = part.map { lines[$0].picture }
            let read = reader.read(pictures) { place in
                let (first, place) = lines[part[part.startIndex + place]]
                return Self.frames.compactMap { above, below in
                    let box = BoundingBox(place.box.x0, place.box.y0 - above * more, place.box.x1, place.box.y1 + below * more)
                    return page.textLine(in: box, width: first.width, height: first.height).map { GreyLine($0.pixels) }
                }
            } strangers: { place in
                guard readsRuled else { return nil }
                let (first, place) = lines[part[part.startIndex + place]]
                return page.ruledLine(in: place.box, width: first.width, height: first.height).map(GreyLine.init)
            }
            for (line, read) in zip(part, read) {
                words[line] = read.map(lines[line].place.word)
            }
        }
        return isLate() ? nil : words.flatMap(\.self)
    }

    /// What part of an inch more white a further picture of a line has: its letters are up to a tenth smaller then.
    private static let more = 68
    /// How often that stands above and below the line in each of them.
    private static let frames = [(1, 1), (1, 0), (0, 1)]

    /// Lines that are read before the clock is looked at.
    private static let together = 16

    /// Where a line was taken from.
    private struct Place {
        let run: Run
        let box: BoundingBox
        /// Pixels of the page for one of the picture.
        let scale: Double

        func word(_ word: PrintedWord) -> Word {
            let x0 = box.x0 + Int((Double(word.columns.lowerBound) * scale).rounded(.down))
            let x1 = min(box.x1, box.x0 + Int((Double(word.columns.upperBound) * scale).rounded(.up)))
            return Word(
                word.text, box: run.fitted(BoundingBox(x0, run.box.y0, x1, run.box.y1)), confidence: word.confidence, line: run.line,
                block: run.block)
        }
    }

    /// The words of each line in runs without wide gaps, each as high as the letters of its line are.
    static func runs(_ found: [FoundWord]) -> [Run] {
        let usual = height(found) ?? 0
        var runs: [Run] = []
        for line in Dictionary(grouping: found, by: \.line).sorted(by: { $0.key < $1.key }).map(\.value) {
            let own = height(line) ?? 0
            // A line of nothing but points and dashes does not show how high its letters would be.
            let above = own * 2 < usual ? usual : own
            var isFirst = true
            for word in line {
                let top = min(word.box.y0, word.baseline - above)
                let box = BoundingBox(word.box.x0, top, word.box.x1, max(word.box.y1, word.baseline + above * descent / 100))
                if !isFirst, let last = runs.indices.last, box.x0 - runs[last].box.x1 <= 2 * max(box.height, runs[last].box.height) {
                    runs[last].box = runs[last].box.union(box)
                    runs[last].inks.append(word.box)
                } else {
                    runs.append(Run(box: box, inks: [word.box], line: word.line, block: word.block))
                }
                isFirst = false
            }
        }
        return runs
    }

    /// The box of a run with the points beside it, which Tesseract does not count to the ink of words. Dust is smaller than points are, and
    /// more white beside the letters than the network was taught with would be read as something.
    private static func withPoints(_ box: BoundingBox, upTo wide: BoundingBox, on page: ReadablePage) -> BoundingBox {
        let sides = [BoundingBox(wide.x0, box.y0, box.x0, box.y1), BoundingBox(box.x1, box.y0, wide.x1, box.y1)]
        let points = sides.flatMap { page.components(in: $0) }.filter { min($0.width, $0.height) * 9 >= box.height }
        return points.reduce(box) { BoundingBox(min($0.x0, $1.x0), box.y0, max($0.x1, $1.x1), box.y1) }
    }

    /// How far the boxes of runs may be widened: half as far as a line is high, but not into another run.
    static func widened(_ runs: [Run]) -> [BoundingBox] {
        runs.map { run in
            let box = run.box
            let most = box.height / 2
            var (left, right) = (most, most)
            for other in runs where other.box.y0 < box.y1 && other.box.y1 > box.y0 {
                if other.box.x0 >= box.x1 { right = min(right, (other.box.x0 - box.x1) / 2) }
                if other.box.x1 <= box.x0 { left = min(left, (box.x0 - other.box.x1) / 2) }
            }
            return BoundingBox(box.x0 - left, box.y0, box.x1 + right, box.y1)
        }
    }

    /// How far letters stand above the line, in pixels: what a quarter of the width of the words stands above.
    private static func height(_ words: [FoundWord]) -> Int? {
        let heights = words.map { (above: $0.baseline - $0.box.y0, width: $0.box.width) }.sorted { $0.above > $1.above }
        var left = heights.reduce(0) { $0 + $1.width } / 4
        return heights.first { word in
            left -= word.width
            return left <= 0
        }?.above
    }
}

extension GreyLine {
    fileprivate init(_ pixels: PixelBuffer) { self.init(bytes: pixels.bytes, width: pixels.width, height: pixels.height) }
}
