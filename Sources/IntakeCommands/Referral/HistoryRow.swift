import FoundationEssentials
import ReferralModel
import ReferralStore

/// A line of a history: an event, or the change of a field with what stood there before.
struct HistoryRow: ListDisplayable {
    var at: Date
    var actor: String
    var what: String
    var detail: String
    var change: FieldChange?

    static let tableHeader = ["TIME", "WHO", "WHAT", "DETAIL"]

    var tableRow: [String] { [JSONText.time(at), actor, what, detail] }

    var quietValue: String { what }

    private enum Keys: String, CodingKey {
        case at, actor, what, detail, key, before, after, version
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(at, forKey: .at)
        try keys.encode(actor, forKey: .actor)
        try keys.encode(what, forKey: .what)
        guard let change else { return try keys.encode(detail, forKey: .detail) }
        try keys.encode(change.key.rawValue, forKey: .key)
        try keys.encode(change.before, forKey: .before)
        try keys.encode(change.after, forKey: .after)
        try keys.encode(change.version, forKey: .version)
    }

    /// Both in one order of time. Changes of fields stand for the events that tell of them without their values.
    static func rows(events: [StoreEvent], changes: [FieldChange]) -> [HistoryRow] {
        let told = events.filter { changes.isEmpty || $0.kind != .fieldSet }.map { event in
            HistoryRow(at: event.at, actor: event.actor, what: event.kind.rawValue, detail: event.detail ?? "")
        }
        let changed = changes.map { change in
            let before = change.before.map { FieldDisplay.text(change.key, $0) } ?? "–"
            let after = change.after.map { FieldDisplay.text(change.key, $0) } ?? "–"
            return HistoryRow(
                at: change.at, actor: change.by, what: StoreEvent.Kind.fieldSet.rawValue,
                detail: "\(change.key.rawValue): \(before) → \(after)",
                change: change)
        }
        return (told + changed).sorted { $0.at < $1.at }
    }
}
