/// A line of text brought to the height that the reader has learnt: 0 white to 1 black.
struct LinePicture {
    /// Columns of white put before and after the line.
    static let margin = 16

    let map: FeatureMap
    /// Columns of the picture for one of the original.
    let scale: Double

    /// - Parameters:
    ///   - bytes: grey, 0 black to 255 white, row by row.
    ///   - width: in pixels, at least 1.
    ///   - height: in pixels, at least 1.
    ///   - rows: the height to bring it to.
    init(bytes: [UInt8], width: Int, height: Int, rows: Int) {
        scale = Double(rows) / Double(height)
        let inner = max(1, Int((Double(width) * scale).rounded()))
        let columns = (inner + 2 * Self.margin + 3) / 4 * 4
        var map = FeatureMap(planes: 1, rows: rows, columns: columns)
        let across = Self.shares(from: width, to: inner)
        let down = Self.shares(from: height, to: rows)
        var squeezed = [Float](repeating: 0, count: height * inner)
        for y in 0..<height {
            for (x, share) in across.enumerated() {
                var sum: Float = 0
                for (offset, weight) in share.weights.enumerated() { sum += weight * Float(255 - bytes[y * width + share.first + offset]) }
                squeezed[y * inner + x] = sum / 255
            }
        }
        for (y, share) in down.enumerated() {
            let start = map.start(plane: 0, row: y) + Self.margin
            for (offset, weight) in share.weights.enumerated() {
                let row = (share.first + offset) * inner
                for x in 0..<inner { map.values[start + x] += weight * squeezed[row + x] }
            }
        }
        self.map = map
    }

    /// What each of `to` new samples takes from `from` old ones: all that it covers when there are fewer, the two beside it when more.
    private static func shares(from: Int, to: Int) -> [(first: Int, weights: [Float])] {
        let step = Double(from) / Double(to)
        return (0..<to).map { index in
            if step >= 1 {
                let (low, high) = (Double(index) * step, Double(index + 1) * step)
                let first = Int(low)
                let last = min(from - 1, max(first, Int(high.rounded(.up)) - 1))
                let weights = (first...last).map { Float((min(high, Double($0 + 1)) - max(low, Double($0))) / step) }
                return (first, weights)
            }
            let place = max(0, min(Double(from - 1), (Double(index) + 0.5) * step - 0.5))
            let first = min(Int(place), max(0, from - 2))
            let share = Float(place - Double(first))
            return from == 1 ? (0, [1]) : (first, [1 - share, share])
        }
    }
}
