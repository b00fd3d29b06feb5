import FoundationEssentials
import ReferralModel
import ReferralStore

/// The life of a referral as it is printed.
struct TrackReport: Encodable {
    struct Move: Encodable {
        var from: String?
        var to: String
        var at: Date
        var by: String
        var note: String?
    }

    var id: Int64
    var status: String
    var since: Date
    var urgency: String
    var dueAt: Date?
    var overdue: Bool
    var moves: [Move]

    private enum CodingKeys: String, CodingKey {
        case id, status, since, urgency, overdue, moves
        case dueAt = "due_at"
    }

    init(_ tracked: TrackedReferral, _ moves: [TrackingMove]) {
        id = tracked.id.rawValue
        status = tracked.status.rawValue
        since = tracked.since
        urgency = tracked.urgency.rawValue
        dueAt = tracked.dueAt
        overdue = tracked.isOverdue
        self.moves = moves.map { Move(from: $0.from?.rawValue, to: $0.to.rawValue, at: $0.at, by: $0.by, note: $0.note) }
    }

    var lines: [String] {
        let clock = dueAt.map { (overdue ? ", overdue since " : ", due by ") + JSONText.time($0) } ?? ""
        return ["referral \(id): \(status) since \(JSONText.time(since)), \(urgency)\(clock)"]
            + moves.map { "  \(JSONText.time($0.at))  \($0.to)  by \($0.by)" + ($0.note.map { ": " + $0 } ?? "") }
    }
}
