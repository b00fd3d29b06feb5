import FoundationEssentials
import ReferralStore

/// A delivery as it is printed.
struct DeliveryRow: ListDisplayable {
    var id: Int64
    var destination: String
    var referral: String
    var state: String
    var attempts: Int
    var queuedAt: Date
    var nextAt: Date?
    var acknowledgedAt: Date?
    var acknowledgement: String?
    var lastFault: String?
    /// When the list was made; not printed.
    private var now: Date

    static let tableHeader = ["ID", "DESTINATION", "REFERRAL", "STATE", "TRIES", "QUEUED", "ANSWER OR FAULT"]
    static let rightColumns: Set<Int> = [0, 2, 4]

    var tableRow: [String] {
        [
            "\(id)", destination, referral, state, "\(attempts)", Age.text(seconds: now.timeIntervalSince(queuedAt)) + " ago",
            acknowledgement ?? lastFault ?? "",
        ]
    }

    var quietValue: String { "\(id)" }

    private enum CodingKeys: String, CodingKey {
        case id, destination, referral, state, attempts, acknowledgement
        case queuedAt = "queued_at"
        case nextAt = "next_at"
        case acknowledgedAt = "acknowledged_at"
        case lastFault = "last_fault"
    }

    init(_ delivery: DeliverySummary, now: Date) {
        self.now = now
        id = delivery.id
        destination = delivery.destination
        referral = "\(delivery.referral)"
        state = delivery.state.rawValue
        attempts = delivery.attempts
        queuedAt = delivery.queuedAt
        nextAt = delivery.nextAt
        acknowledgedAt = delivery.acknowledgedAt
        acknowledgement = delivery.acknowledgement
        lastFault = delivery.lastFault
    }
}
