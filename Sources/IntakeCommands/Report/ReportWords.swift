import ReferralStore

/// What people call the tables and columns of the report, and how its values are written for them.
enum ReportWords {
    static func title(_ view: ReportView) -> String {
        switch view {
        case .volume: "Volume by day"
        case .turnaround: "Turnaround by urgency and stage"
        case .straightThrough: "Straight-through"
        case .completeness: "Completeness by sender"
        case .corrections: "Error budget: values that people changed"
        case .effort: "Review effort"
        case .openLoops: "Open loops by sender and age"
        }
    }

    static func heading(_ column: String) -> String {
        let words = column.replacing("_seconds", with: "").replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Shares in per cent, seconds as a span of time, an unknown sender by that word.
    static func value(_ text: String, column: String) -> String {
        if column == "share", let share = Double(text) {
            let tenths = Int((share * 1000).rounded())
            return "\(tenths / 10).\(tenths % 10) %"
        }
        if column.hasSuffix("_seconds"), let seconds = Double(text) { return Age.text(seconds: seconds) }
        if column == "sender", text.isEmpty { return "unknown" }
        if column == "oldest_at" { return String(text.prefix(16)) }
        return text
    }

    /// The column that a small chart is drawn of.
    static func charted(_ view: ReportView) -> String {
        switch view {
        case .volume: "documents"
        case .turnaround: "p90_seconds"
        case .straightThrough, .completeness, .corrections: "share"
        case .effort: "referrals"
        case .openLoops: "older"
        }
    }

    static func isNumber(_ column: String) -> Bool {
        !["day", "urgency", "stage", "sender", "most_missing", "field", "reviewer", "oldest_at"].contains(column)
    }
}
