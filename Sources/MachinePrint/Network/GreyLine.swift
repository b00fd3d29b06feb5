/// The picture of one line of print, as high as the network wants it.
public struct GreyLine: Sendable {
    /// Grey pixels, 0 black to 255 white, row by row.
    public let bytes: [UInt8]
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int
    /// The greys that stand for ink and for paper: of the dips and peaks along the middle of the line, those at a quarter and at three
    /// quarters.
    let inkAndPaper: (ink: Float, paper: Float)

    /// - Parameters:
    ///   - bytes: `width` times `height` of them.
    ///   - width: in pixels.
    ///   - height: in pixels.
    public init(bytes: [UInt8], width: Int, height: Int) {
        self.bytes = bytes
        self.width = width
        self.height = height
        let middle = height / 2 * width
        inkAndPaper = Self.inkAndPaper(along: bytes[middle..<middle + width].map(Int.init))
    }

    private static func inkAndPaper(along middle: [Int]) -> (ink: Float, paper: Float) {
        var dips = [Int](repeating: 0, count: 256)
        var peaks = dips
        for (before, (now, after)) in zip(middle, zip(middle.dropFirst(), middle.dropFirst(2))) {
            if now < before && now <= after || now <= before && now < after { dips[now] += 1 }
            if now > before && now >= after || now >= before && now > after { peaks[now] += 1 }
        }
        return (quantile(dips, 0.25) ?? 0.25, quantile(peaks, 0.75) ?? 255.75)
    }

    /// Where a share of what was counted lies below; nil when nothing was.
    private static func quantile(_ counts: [Int], _ share: Float) -> Float? {
        let all = counts.reduce(0, +)
        guard all > 0 else { return nil }
        let target = min(max(share * Float(all), 1), Float(all))
        var sum = 0
        for (value, count) in counts.enumerated() {
            sum += count
            if Float(sum) >= target { return Float(value + 1) - (Float(sum) - target) / Float(count) }
        }
        return nil
    }
}
