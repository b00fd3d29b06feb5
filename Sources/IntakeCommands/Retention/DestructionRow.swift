import ReferralStore

/// A line of the records of destruction.
struct DestructionRow: ListDisplayable {
    var record: Destruction

    static let tableHeader = ["ID", "DOCUMENT", "AT", "BY", "CLASS", "DUE SINCE", "PAGES", "VALUES"]
    static let rightColumns: Set<Int> = [0, 1, 6, 7]

    var tableRow: [String] {
        [
            "\(record.id)", "\(record.document)", JSONText.time(record.at), record.by, record.class.rawValue, JSONText.time(record.dueAt),
            "\(record.pages)", "\(record.values)",
        ]
    }

    var quietValue: String { "\(record.id)" }

    private enum Keys: String, CodingKey {
        case id, document, at, by, `class`, basis, sha256, bytes, pages, referrals, letters
        case dueAt = "due_at"
        case values = "field_values"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(record.id, forKey: .id)
        try keys.encode(record.document.rawValue, forKey: .document)
        try keys.encode(record.at, forKey: .at)
        try keys.encode(record.by, forKey: .by)
        try keys.encode(record.class, forKey: .class)
        try keys.encode(record.dueAt, forKey: .dueAt)
        try keys.encode(record.basis, forKey: .basis)
        try keys.encode(record.sha256, forKey: .sha256)
        try keys.encode(record.byteCount, forKey: .bytes)
        try keys.encode(record.pages, forKey: .pages)
        try keys.encode(record.referrals, forKey: .referrals)
        try keys.encode(record.values, forKey: .values)
        try keys.encode(record.letters, forKey: .letters)
    }
}
