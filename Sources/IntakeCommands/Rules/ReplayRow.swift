import ReferralModel
import ReferralStore
import Validation

/// A referral that changed rules would judge differently.
struct ReplayRow: ListDisplayable {
    var id: ReferralID
    var replay: RuleReplay

    static let tableHeader = ["ID", "NOW", "THEN", "FINDINGS"]
    static let rightColumns: Set<Int> = [0]

    var tableRow: [String] {
        let changes = replay.added.map { "+" + $0 } + replay.removed.map { "-" + $0 }
        return ["\(id)", replay.before.rawValue, replay.after.rawValue, changes.joined(separator: " ")]
    }

    var quietValue: String { "\(id)" }

    private enum Keys: String, CodingKey { case id, before, after, added, removed }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(id, forKey: .id)
        try keys.encode(replay.before, forKey: .before)
        try keys.encode(replay.after, forKey: .after)
        try keys.encode(replay.added, forKey: .added)
        try keys.encode(replay.removed, forKey: .removed)
    }
}
