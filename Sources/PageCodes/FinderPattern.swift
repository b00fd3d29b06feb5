/// Looks for the three large squares of a QR code (ISO/IEC 18004, 6.3.3), to save the search for one on pages that have none: crossed
/// in either direction they are dark, light, dark, light, dark in the proportions 1 : 1 : 3 : 1 : 1, and hardly anything else is.
enum FinderPattern {
    /// Pixels of the smallest square of a code.
    private static let squares = 2.5...40.0
    /// Rows between two that are looked at; less than the middle square of the smallest code.
    private static let step = 4

    /// Whether at least two such squares are there; the third may be smeared.
    ///
    /// - Parameters:
    ///   - grey: 0 black to 255 white, row by row; as many as width times height.
    ///   - width: in pixels.
    ///   - height: in pixels.
    /// - Returns: whether the corner squares of a code may be there.
    static func isLikely(grey: [UInt8], width: Int, height: Int) -> Bool {
        var centres: [(x: Int, y: Int)] = []
        return grey.withUnsafeBufferPointer { pixels in
            for y in stride(from: step, to: height, by: step) {
                // Lengths of the last five runs, and where the present one began.
                var runs = (0, 0, 0, 0, 0)
                var begin = 0
                var isDark = false
                let row = y * width
                for x in 0...width {
                    let dark = x < width ? pixels[row + x] < 128 : !isDark
                    if dark == isDark { continue }
                    runs = (runs.1, runs.2, runs.3, runs.4, x - begin)
                    begin = x
                    if isDark, let square = square(runs) {
                        let centre = x - runs.4 - runs.3 - runs.2 / 2
                        if crosses(pixels, width, height, centre, y, square),
                            !centres.contains(where: { abs($0.x - centre) < Int(7 * square) && abs($0.y - y) < Int(7 * square) })
                        {
                            centres.append((centre, y))
                            if centres.count == 2 { return true }
                        }
                    }
                    isDark = dark
                }
            }
            return false
        }
    }

    /// The size of a square when the runs have the right proportions.
    private static func square(_ runs: (Int, Int, Int, Int, Int)) -> Double? {
        let one = Double(runs.0 + runs.1 + runs.2 + runs.3 + runs.4) / 7
        guard squares.contains(one) else { return nil }
        // A pixel and a half for the raster of the fax, the rest for toner that spread.
        let slack = one * 0.45 + 1.5
        let isFit =
            abs(Double(runs.2) - 3 * one) < 1.5 * slack
            && [runs.0, runs.1, runs.3, runs.4].allSatisfy { abs(Double($0) - one) < slack }
        return isFit ? one : nil
    }

    /// Whether the column through the same centre has the same proportions.
    private static func crosses(
        _ pixels: UnsafeBufferPointer<UInt8>, _ width: Int, _ height: Int, _ x: Int, _ y: Int, _ square: Double
    ) -> Bool {
        func run(from start: Int, by step: Int, dark: Bool) -> Int {
            var count = 0
            var y = start
            while (0..<height).contains(y), (pixels[y * width + x] < 128) == dark, Double(count) < 8 * square {
                count += 1
                y += step
            }
            return count
        }
        guard (0..<width).contains(x), pixels[y * width + x] < 128 else { return false }
        let up = run(from: y - 1, by: -1, dark: true)
        let down = run(from: y, by: 1, dark: true)
        let upLight = run(from: y - 1 - up, by: -1, dark: false)
        let downLight = run(from: y + down, by: 1, dark: false)
        let upDark = run(from: y - 1 - up - upLight, by: -1, dark: true)
        let downDark = run(from: y + down + downLight, by: 1, dark: true)
        guard let other = self.square((upDark, upLight, up + down, downLight, downDark)) else { return false }
        return other < 1.6 * square && square < 1.6 * other
    }
}
