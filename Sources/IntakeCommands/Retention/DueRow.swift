import ReferralStore

/// A line of what would be destroyed.
struct DueRow: ListDisplayable {
    var due: RetentionDue

    static let tableHeader = ["DOCUMENT", "CLASS", "DUE SINCE", "HELD"]
    static let rightColumns: Set<Int> = [0]

    var tableRow: [String] { ["\(due.document)", due.class.rawValue, JSONText.time(due.dueAt), due.isHeld ? "yes" : ""] }

    var quietValue: String { "\(due.document)" }

    private enum Keys: String, CodingKey {
        case document, `class`
        case dueAt = "due_at"
        case isHeld = "is_held"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(due.document.rawValue, forKey: .document)
        try keys.encode(due.class, forKey: .class)
        try keys.encode(due.dueAt, forKey: .dueAt)
        try keys.encode(due.isHeld, forKey: .isHeld)
    }
}
