import FoundationEssentials
import ReferralModel
import ReferralStore

/// A line of a list of documents.
struct DocumentRow: ListDisplayable {
    var summary: DocumentSummary
    var now: Date

    static let tableHeader = ["ID", "STATE", "RECEIVED", "PAGES", "FILE", "SITE", "REASON"]
    static let rightColumns: Set<Int> = [0, 3]

    var tableRow: [String] {
        let reason = summary.failure.map { $0.code.rawValue + ": " + $0.message } ?? summary.documentClass?.otherKind?.rawValue ?? ""
        return [
            "\(summary.id)", summary.state.rawValue, Age.text(seconds: now.timeIntervalSince(summary.receivedAt)) + " ago",
            summary.pageCount.map(String.init) ?? "", summary.fileName, summary.site ?? "", reason,
        ]
    }

    var quietValue: String { "\(summary.id)" }

    private enum Keys: String, CodingKey {
        case id, sha256, site, sender, bytes, pages, state, reason, kind, attempts, sightings
        case fileName = "file_name"
        case receivedAt = "received_at"
        case storedAt = "stored_at"
        case stateSince = "state_since"
        case documentClass = "class"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(summary.id, forKey: .id)
        try keys.encode(summary.sha256, forKey: .sha256)
        try keys.encode(summary.fileName, forKey: .fileName)
        try keys.encode(summary.site, forKey: .site)
        try keys.encode(summary.sender, forKey: .sender)
        try keys.encode(summary.receivedAt, forKey: .receivedAt)
        try keys.encode(summary.storedAt, forKey: .storedAt)
        try keys.encode(summary.stateSince, forKey: .stateSince)
        try keys.encode(summary.byteCount, forKey: .bytes)
        try keys.encode(summary.pageCount, forKey: .pages)
        try keys.encode(summary.state, forKey: .state)
        try keys.encode(summary.failure, forKey: .reason)
        try keys.encode(summary.documentClass?.name, forKey: .documentClass)
        try keys.encode(summary.documentClass?.otherKind, forKey: .kind)
        try keys.encode(summary.attempts, forKey: .attempts)
        try keys.encode(summary.sightings, forKey: .sightings)
    }
}
