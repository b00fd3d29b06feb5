/// How many of the accepted values may be wrong, and the threshold that follows from it.
public struct ErrorBudget: Hashable, Sendable {
    /// Share of the accepted values that may be wrong, above 0 and below 1.
    public var share: Double

    public init(share: Double) { self.share = share }

    /// Judged values above a threshold without which it is not believed: as many as the budget allows one error in.
    public var leastValues: Int { Int((1 / share).rounded(.up)) }

    /// The lowest confidence at which the values from there up keep the budget.
    ///
    /// - Parameter values: in any order.
    /// - Returns: nil when too few values are judged, or none of the thresholds keeps the budget.
    public func threshold(for values: [JudgedValue]) -> Double? {
        let sorted = values.sorted { $0.confidence > $1.confidence }
        var best: Double?
        var (count, weight, wrong) = (0, 0.0, 0.0)
        for (index, value) in sorted.enumerated() {
            count += 1
            weight += value.weight
            if !value.isRight { wrong += value.weight }
            // Values of one confidence are accepted or not together.
            if index + 1 < sorted.count, sorted[index + 1].confidence == value.confidence { continue }
            if count >= leastValues, wrong <= weight * share { best = value.confidence }
        }
        return best
    }

    /// How many values lie at or above a threshold, and how many of these are wrong, each counted for all it stands for.
    public static func tally(_ values: [JudgedValue], from threshold: Double) -> (values: Int, weight: Double, wrong: Double) {
        values.filter { $0.confidence >= threshold }.reduce(into: (0, 0.0, 0.0)) { tally, value in
            tally.0 += 1
            tally.1 += value.weight
            if !value.isRight { tally.2 += value.weight }
        }
    }
}
