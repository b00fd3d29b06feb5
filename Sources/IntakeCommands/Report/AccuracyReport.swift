import ReferralModel
import ReferralStore

/// The error rate of automatic acceptance with its interval, against the budget.
struct AccuracyReport: ListDisplayable {
    enum Verdict: String, Encodable {
        /// The whole interval is within the budget.
        case kept
        /// The whole interval is above it.
        case broken
        /// The sample is too small to tell.
        case open
    }

    /// Key of a field, or `all`.
    var field: String
    var typed: Int
    var wrong: Int
    var undecided: Int
    /// Share of wrong values; nil without a sample.
    var share: Double?
    /// 95 % interval of the share.
    var low: Double
    var high: Double
    var budget: Double
    var verdict: Verdict

    init(field: String, typed: Int, wrong: Int, undecided: Int, budget: Double) {
        (self.field, self.typed, self.wrong, self.undecided, self.budget) = (field, typed, wrong, undecided, budget)
        share = typed > 0 ? Double(wrong) / Double(typed) : nil
        let interval = Wilson(hits: wrong, of: typed)
        (low, high) = (interval.low, interval.high)
        verdict = low > budget ? .broken : high <= budget ? .kept : .open
    }

    /// All fields together first, then each, the most often wrong one first.
    static func rows(_ rows: [AccuracyRow], budget: Double) -> [AccuracyReport] {
        func sum(_ part: KeyPath<AccuracyRow, Int>) -> Int { rows.reduce(0) { $0 + $1[keyPath: part] } }
        let all = AccuracyReport(field: "all", typed: sum(\.typed), wrong: sum(\.wrong), undecided: sum(\.undecided), budget: budget)
        return [all]
            + rows.map {
                AccuracyReport(field: $0.key.rawValue, typed: $0.typed, wrong: $0.wrong, undecided: $0.undecided, budget: budget)
            }.sorted { ($0.share ?? 0, $1.field) > ($1.share ?? 0, $0.field) }
    }

    static let tableHeader = ["FIELD", "TYPED", "WRONG", "UNDECIDED", "SHARE", "95 % INTERVAL", "BUDGET", "VERDICT"]
    static let rightColumns: Set<Int> = [1, 2, 3, 4, 5, 6]

    var tableRow: [String] {
        [
            field, "\(typed)", "\(wrong)", "\(undecided)", share.map(Self.percent) ?? "", Self.percent(low) + " to " + Self.percent(high),
            Self.percent(budget), verdict.rawValue,
        ]
    }

    var quietValue: String { field }

    /// `0.30 %`.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest) %"
    }
}
