import FoundationEssentials
import ReferralModel
import ReferralStore

/// A line of the review queue.
struct ReviewRow: ListDisplayable {
    var item: ReviewItem
    var now: Date

    static let tableHeader = ["ID", "URGENCY", "WAITS", "DUE", "PATIENT", "HELD BY", "LACKS"]
    static let rightColumns: Set<Int> = [0]

    var tableRow: [String] {
        let summary = item.summary
        let due = item.dueAt.timeIntervalSince(now)
        return [
            "\(summary.id)", summary.urgency.rawValue, Age.text(seconds: now.timeIntervalSince(summary.receivedAt)),
            due < 0 ? "late " + Age.text(seconds: -due) : "in " + Age.text(seconds: due), summary.patient, item.claim?.reviewer ?? "",
            summary.findings.isEmpty ? "\(item.flagged) doubtful" : summary.findings.joined(separator: ", "),
        ]
    }

    var quietValue: String { "\(item.summary.id)" }

    private enum Keys: String, CodingKey {
        case flagged, claim
        case dueAt = "due_at"
    }

    func encode(to encoder: any Encoder) throws {
        try ReferralRow(summary: item.summary, now: now).encode(to: encoder)
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(item.dueAt, forKey: .dueAt)
        try keys.encode(item.flagged, forKey: .flagged)
        try keys.encodeIfPresent(item.claim, forKey: .claim)
    }
}

extension ReferralSummary {
    /// `Gilbert, Katie 1943-06-04`, as far as it is known.
    var patient: String {
        let name = [patientLastName, patientFirstName].compactMap(\.self).joined(separator: ", ")
        return [name.isEmpty ? "?" : name, patientDOB?.description].compactMap(\.self).joined(separator: " ")
    }
}
