import ReferralStore

/// A line of the list of holds.
struct HoldRow: ListDisplayable {
    var hold: LegalHold

    static let tableHeader = ["ID", "ON", "SET", "BY", "LIFTED", "REASON"]
    static let rightColumns: Set<Int> = [0]

    private var document: Int64? { if case .document(let id) = hold.subject { id.rawValue } else { nil } }
    private var patient: Int64? { if case .patient(let id) = hold.subject { id.rawValue } else { nil } }

    var tableRow: [String] {
        let subject = document.map { "document \($0)" } ?? patient.map { "patient \($0)" } ?? ""
        return ["\(hold.id)", subject, JSONText.time(hold.setAt), hold.setBy, hold.liftedAt.map(JSONText.time) ?? "", hold.reason]
    }

    var quietValue: String { "\(hold.id)" }

    private enum Keys: String, CodingKey {
        case id, document, patient, reason
        case setBy = "set_by"
        case setAt = "set_at"
        case liftedBy = "lifted_by"
        case liftedAt = "lifted_at"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(hold.id, forKey: .id)
        try keys.encode(document, forKey: .document)
        try keys.encode(patient, forKey: .patient)
        try keys.encode(hold.reason, forKey: .reason)
        try keys.encode(hold.setBy, forKey: .setBy)
        try keys.encode(hold.setAt, forKey: .setAt)
        try keys.encode(hold.liftedBy, forKey: .liftedBy)
        try keys.encode(hold.liftedAt, forKey: .liftedAt)
    }
}
