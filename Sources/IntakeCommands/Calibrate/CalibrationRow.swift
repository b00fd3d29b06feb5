import FieldExtraction

/// What judged values say of one threshold.
struct CalibrationRow: ListDisplayable {
    /// `required` or `others`.
    var values: String
    /// Values that somebody looked at.
    var judged: Int
    /// The threshold as it is.
    var present: Double
    /// Share of wrong values at or above it; nil when none was looked at.
    var wrong: Double?
    /// The lowest threshold that keeps the budget; nil when too few values are known.
    var proposed: Double?
    /// Share of wrong values at or above that.
    var wrongProposed: Double?

    init(_ values: String, _ judged: [JudgedValue], present: Double, budget: ErrorBudget) {
        (self.values, self.judged, self.present) = (values, judged.count, present)
        wrong = Self.share(judged, from: present)
        // Rounded up, so that the file says no less than was found.
        proposed = budget.threshold(for: judged).map { ($0 * 10_000).rounded(.up) / 10_000 }
        wrongProposed = proposed.flatMap { Self.share(judged, from: $0) }
    }

    private static func share(_ values: [JudgedValue], from threshold: Double) -> Double? {
        let tally = ErrorBudget.tally(values, from: threshold)
        return tally.weight > 0 ? tally.wrong / tally.weight : nil
    }

    static let tableHeader = ["VALUES", "JUDGED", "THRESHOLD", "WRONG", "PROPOSED", "WRONG THEN"]
    static let rightColumns: Set<Int> = [1, 2, 3, 4, 5]

    var tableRow: [String] {
        [
            values, "\(judged)", ThresholdFile.text(present), wrong.map(Self.percent) ?? "", proposed.map(ThresholdFile.text) ?? "",
            wrongProposed.map(Self.percent) ?? "",
        ]
    }

    var quietValue: String { proposed.map(ThresholdFile.text) ?? "" }

    private static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
