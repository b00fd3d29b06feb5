import FoundationEssentials
import ReferralModel
import ReferralStore

/// A line of the list of overdue referrals.
struct OverdueRow: ListDisplayable {
    var tracked: TrackedReferral
    var now: Date

    static let tableHeader = ["ID", "STATUS", "URGENCY", "OVERDUE FOR", "RECEIVED", "SENDER"]
    static let rightColumns: Set<Int> = [0]

    var tableRow: [String] {
        [
            "\(tracked.id)", tracked.status.rawValue, tracked.urgency.rawValue,
            tracked.dueAt.map { Age.text(seconds: now.timeIntervalSince($0)) } ?? "",
            Age.text(seconds: now.timeIntervalSince(tracked.receivedAt)) + " ago", tracked.sender ?? "",
        ]
    }

    var quietValue: String { "\(tracked.id)" }

    private enum Keys: String, CodingKey {
        case id, status, urgency, sender, since
        case dueAt = "due_at"
        case receivedAt = "received_at"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(tracked.id.rawValue, forKey: .id)
        try keys.encode(tracked.status.rawValue, forKey: .status)
        try keys.encode(tracked.urgency.rawValue, forKey: .urgency)
        try keys.encode(tracked.sender, forKey: .sender)
        try keys.encode(tracked.since, forKey: .since)
        try keys.encode(tracked.dueAt, forKey: .dueAt)
        try keys.encode(tracked.receivedAt, forKey: .receivedAt)
    }
}
