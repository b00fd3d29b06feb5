import FoundationEssentials
import ReferralStore

/// A link of the chain, as it is printed.
struct LinkRow: ListDisplayable {
    var link: Int64
    var at: Date
    var by: String?
    var login: String
    var what: String?
    var source: String
    var row: Int64
    var referral: Int64?
    var document: Int64?

    static let tableHeader = ["LINK", "WHEN", "WHO", "LOGIN", "WHAT", "REFERRAL", "DOCUMENT", "ROW"]
    static let rightColumns: Set<Int> = [0, 5, 6]

    var tableRow: [String] {
        [
            "\(link)", JSONText.time(at), by ?? "", login, what ?? "", referral.map { "\($0)" } ?? "", document.map { "\($0)" } ?? "",
            "\(source) \(row)",
        ]
    }

    var quietValue: String { "\(link)" }

    init(_ link: AuditLink) {
        self.link = link.position
        at = link.at
        by = link.by
        login = link.login
        what = link.what
        source = link.source
        row = link.row
        referral = link.referral?.rawValue
        document = link.document?.rawValue
    }
}
