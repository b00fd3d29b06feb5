import FoundationEssentials
import ReferralModel
import ReferralStore

/// A line of a list of referrals.
struct ReferralRow: ListDisplayable {
    var summary: ReferralSummary
    var now: Date

    static let tableHeader = ["ID", "STATUS", "URGENCY", "RECEIVED", "PATIENT", "SPECIALTY", "FROM", "SITE"]
    static let rightColumns: Set<Int> = [0]

    var tableRow: [String] {
        [
            "\(summary.id)", summary.status.rawValue, summary.urgency.rawValue,
            Age.text(seconds: now.timeIntervalSince(summary.receivedAt)) + " ago", summary.patient, summary.specialty ?? "",
            summary.referrer ?? "", summary.site ?? "",
        ]
    }

    var quietValue: String { "\(summary.id)" }

    private enum Keys: String, CodingKey {
        case id, pages, status, urgency, specialty, referrer, site, findings
        case document = "document_id"
        case lastName = "patient_last_name"
        case firstName = "patient_first_name"
        case dob = "patient_dob"
        case receivedAt = "received_at"
        case statusSince = "status_since"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(summary.id, forKey: .id)
        try keys.encode(summary.document, forKey: .document)
        try keys.encode([summary.firstPage, summary.lastPage], forKey: .pages)
        try keys.encode(summary.status, forKey: .status)
        try keys.encode(summary.urgency, forKey: .urgency)
        try keys.encode(summary.patientLastName, forKey: .lastName)
        try keys.encode(summary.patientFirstName, forKey: .firstName)
        try keys.encode(summary.patientDOB, forKey: .dob)
        try keys.encode(summary.specialty, forKey: .specialty)
        try keys.encode(summary.referrer, forKey: .referrer)
        try keys.encode(summary.site, forKey: .site)
        try keys.encode(summary.receivedAt, forKey: .receivedAt)
        try keys.encode(summary.statusSince, forKey: .statusSince)
        try keys.encode(summary.findings, forKey: .findings)
    }
}
