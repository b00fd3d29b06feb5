import Foundation

/// What a sample says of a share: Wilson's score interval (Journal of the American Statistical Association 22, 1927), which keeps its
/// promise for the rare errors of a small sample too.
struct Wilson: Hashable {
    /// Bounds of the share, 0 to 1.
    var low: Double
    var high: Double

    /// - Parameters:
    ///   - hits: 0 to `count`.
    ///   - count: size of the sample; without one nothing is known.
    ///   - z: two-sided quantile of the normal distribution; the default is that of 95 %.
    init(hits: Int, of count: Int, z: Double = 1.959964) {
        guard count > 0 else {
            (low, high) = (0, 1)
            return
        }
        let (n, p, square) = (Double(count), Double(hits) / Double(count), z * z)
        let middle = (p + square / (2 * n)) / (1 + square / n)
        let half = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot() / (1 + square / n)
        // Rounding must not say that what was seen cannot be.
        low = hits == 0 ? 0 : max(0, middle - half)
        high = hits == count ? 1 : min(1, middle + half)
    }
}
