/// How long to wait for the next try: doubling, with a cap and jitter, so that many that failed together do not come back together.
public struct RetryDelay: Hashable, Sendable {
    public var first: Duration
    public var longest: Duration

    public init(first: Duration = .seconds(2), longest: Duration = .seconds(900)) {
        self.first = first
        self.longest = longest
    }

    /// - Parameters:
    ///   - failures: in a row, from 1.
    ///   - chance: 0 to 1.
    /// - Returns: half of the full wait to all of it.
    public func delay(after failures: Int, chance: Double = .random(in: 0...1)) -> Duration {
        let full = first * (1 << min(max(0, failures - 1), 30))
        return min(full, longest) * (0.5 + 0.5 * min(max(chance, 0), 1))
    }
}
