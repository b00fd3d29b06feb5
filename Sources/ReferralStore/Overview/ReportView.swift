/// The views that a report is made of, each a table of its own.
public enum ReportView: String, CaseIterable, Sendable {
    /// What came in, day by day (UTC).
    case volume
    /// How long referrals took, by urgency and stage.
    case turnaround
    /// How many referrals became ready without a person.
    case straightThrough = "straight_through"
    /// How complete the referrals of each sender are.
    case completeness
    /// The error budget: values that the machine read and a person changed.
    case corrections
    /// What people did to referrals.
    case effort
    /// Referrals that nobody has decided about, by sender and age, as of now.
    case openLoops = "open_loops"

    /// Its name in the schema `referrals`.
    public var view: String { "report_" + rawValue }

    /// Its columns in the order of print; the month, which the report is of, is left out.
    public var columns: [String] {
        switch self {
        case .volume: ["day", "documents", "pages", "referrals", "other", "quarantined"]
        case .turnaround: ["urgency", "stage", "referrals", "p50_seconds", "p90_seconds", "p95_seconds"]
        case .straightThrough: ["referrals", "ready", "straight_through", "share"]
        case .completeness: ["sender", "referrals", "complete", "share", "most_missing"]
        case .corrections: ["field", "read", "corrected", "unflagged", "share"]
        case .effort: ["reviewer", "referrals", "values_set", "values_confirmed"]
        case .openLoops: ["sender", "under_1_day", "under_3_days", "under_7_days", "older", "oldest_at"]
        }
    }

    /// What is still open is so now, whatever the month.
    var hasMonth: Bool { self != .openLoops }

    /// The column that its rows are ordered by, and whether the largest comes first.
    var order: (column: String, descends: Bool) {
        switch self {
        case .volume: ("day", false)
        case .turnaround: ("urgency", false)
        case .straightThrough, .completeness, .effort: ("referrals", true)
        case .corrections: ("corrected", true)
        case .openLoops: ("oldest_at", false)
        }
    }
}
