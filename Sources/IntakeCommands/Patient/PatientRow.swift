import FoundationEssentials
import ReferralStore

/// A line of the list of patients.
struct PatientRow: ListDisplayable {
    var patient: PatientSummary
    var now: Date

    static let tableHeader = ["ID", "REFERRALS", "LAST", "FIRST"]
    static let rightColumns: Set<Int> = [0, 1]

    var tableRow: [String] { ["\(patient.id)", "\(patient.referrals)", age(patient.lastReceivedAt), age(patient.firstReceivedAt)] }

    var quietValue: String { "\(patient.id)" }

    private func age(_ date: Date?) -> String { date.map { Age.text(seconds: now.timeIntervalSince($0)) + " ago" } ?? "" }

    private enum Keys: String, CodingKey {
        case id, referrals
        case first = "first_received_at"
        case last = "last_received_at"
        case mergedInto = "merged_into"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(patient.id.rawValue, forKey: .id)
        try keys.encode(patient.referrals, forKey: .referrals)
        try keys.encode(patient.firstReceivedAt, forKey: .first)
        try keys.encode(patient.lastReceivedAt, forKey: .last)
        try keys.encode(patient.mergedInto?.rawValue, forKey: .mergedInto)
    }
}
