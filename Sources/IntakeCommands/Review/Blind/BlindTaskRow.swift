import FoundationEssentials
import ReferralModel
import ReferralStore

/// A piece of blind work: what is to be typed and where it stands. Readings only where a third person chooses between two.
struct BlindTaskRow: ListDisplayable {
    var task: BlindTask
    var now: Date

    static let tableHeader = ["ID", "KIND", "WAITS", "REFERRAL", "HELD BY", "FIELDS"]
    static let rightColumns: Set<Int> = [0, 3]

    var tableRow: [String] {
        [
            "\(task.id)", task.kind.rawValue, Age.text(seconds: now.timeIntervalSince(task.madeAt)), "\(task.referral)",
            task.claimedBy ?? "", task.keys.map(\.rawValue).joined(separator: ", "),
        ]
    }

    var quietValue: String { "\(task.id)" }

    /// For a person: a line for each field, with its place, and both readings of a third look.
    var lines: [String] {
        ["Blind task \(task.id), \(task.kind.rawValue): document \(task.document), pages \(task.firstPage)-\(task.lastPage)"]
            + task.keys.map { key in
                let place = task.places[key]?.page.map { "page \($0)" } ?? ""
                let offers = task.offers[key].map { "   either: " + $0.map { FieldDisplay.text(key, $0) }.joined(separator: " | ") } ?? ""
                return "  " + ScreenText.fit(key.rawValue, to: 24) + place + offers
            }
    }

    private enum Keys: String, CodingKey {
        case id, kind, referral, document, pages, keys, places, offers
        case madeAt = "made_at"
        case heldBy = "held_by"
    }

    private struct Place: Encodable {
        var page: Int?
        var box: BoundingBox?
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(task.id.rawValue, forKey: .id)
        try keys.encode(task.kind.rawValue, forKey: .kind)
        try keys.encode(task.referral.rawValue, forKey: .referral)
        try keys.encode(task.document.rawValue, forKey: .document)
        try keys.encode([task.firstPage, task.lastPage], forKey: .pages)
        try keys.encode(task.keys.map(\.rawValue), forKey: .keys)
        try keys.encode(task.places.mapValues { Place(page: $0.page, box: $0.box) }, forKey: .places)
        try keys.encode(task.offers, forKey: .offers)
        try keys.encode(task.madeAt, forKey: .madeAt)
        try keys.encode(task.claimedBy, forKey: .heldBy)
    }
}
