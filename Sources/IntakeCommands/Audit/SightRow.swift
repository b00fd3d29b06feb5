import FoundationEssentials
import ReferralStore

/// An answer to a breach question, as it is printed.
struct SightRow: ListDisplayable {
    var at: Date
    var by: String
    var login: String?
    var how: String
    var command: String?
    var documents: [Int64]
    var referrals: [Int64]
    var detail: String?
    var link: Int64?

    static let tableHeader = ["WHEN", "WHO", "LOGIN", "HOW", "COMMAND", "REFERRALS", "DOCUMENTS", "LINK"]

    var tableRow: [String] {
        [
            JSONText.time(at), by, login ?? "", how + (detail.map { ": " + $0 } ?? ""), command ?? "", Self.short(referrals),
            Self.short(documents), link.map { "\($0)" } ?? "",
        ]
    }

    var quietValue: String { by }

    init(_ sight: AuditSight) {
        at = sight.at
        by = sight.by
        login = sight.login
        how = sight.how
        command = sight.command
        documents = sight.documents.map(\.rawValue)
        referrals = sight.referrals.map(\.rawValue)
        detail = sight.detail
        link = sight.position
    }

    /// A list of a hundred referrals is one access; JSON has them all.
    private static func short(_ ids: [Int64]) -> String {
        ids.prefix(4).map(String.init).joined(separator: " ") + (ids.count > 4 ? " and \(ids.count - 4) more" : "")
    }
}
