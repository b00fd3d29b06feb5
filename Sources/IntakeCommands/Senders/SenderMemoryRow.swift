import FoundationEssentials
import ReferralStore
import SenderMemory

/// A memory in a list, or one of its versions.
struct SenderMemoryRow: ListDisplayable, Encodable {
    var id: Int64
    var version: Int
    var at: Date
    var by: String
    var why: String
    var restored: Int?
    var senders: [String]
    var forms: Int
    var lessons: [Int64]
    var trusted: Int
    var candidate: Int
    var retired: Int

    init(_ memory: SenderMemoryVersion) {
        (id, version, at, by) = (memory.id.rawValue, memory.version, memory.at, memory.by)
        (why, restored, senders) = (memory.reason.rawValue, memory.restored, memory.senders)
        (forms, lessons) = (memory.content.forms.count, memory.lessons.map(\.rawValue))
        (trusted, candidate, retired) = (memory.count(.trusted), memory.count(.candidate), memory.count(.retired))
    }

    static let tableHeader = ["ID", "VERSION", "WHY", "FORMS", "LESSONS", "TRUSTED", "CANDIDATE", "RETIRED", "BY", "SENDERS"]
    static let rightColumns: Set<Int> = [0, 1, 3, 4, 5, 6, 7]

    var tableRow: [String] {
        [
            "\(id)", "\(version)", restored.map { "\(why) to \($0)" } ?? why, "\(forms)", "\(lessons.count)", "\(trusted)", "\(candidate)",
            "\(retired)", by, senders.joined(separator: ", "),
        ]
    }

    var quietValue: String { "\(id)" }
}
