import FoundationEssentials
import ReferralStore

/// A line of the list of master keys.
struct KeyRow: ListDisplayable {
    var key: MasterKeySummary

    static let tableHeader = ["ID", "STATE", "DOCUMENTS", "HERE", "SINCE"]
    static let rightColumns: Set<Int> = [2]

    var state: String { key.isCurrent ? "current" : key.retiredAt == nil ? "old" : "retired" }

    var tableRow: [String] {
        [key.id, state, "\(key.documents)", key.isHeld ? "yes" : "no", JSONText.time(key.knownSince)]
    }

    var quietValue: String { key.id }

    private enum Keys: String, CodingKey {
        case id, state, documents
        case isHeld = "is_held"
        case knownSince = "known_since"
        case retiredAt = "retired_at"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(key.id, forKey: .id)
        try keys.encode(state, forKey: .state)
        try keys.encode(key.documents, forKey: .documents)
        try keys.encode(key.isHeld, forKey: .isHeld)
        try keys.encode(key.knownSince, forKey: .knownSince)
        try keys.encode(key.retiredAt, forKey: .retiredAt)
    }
}
