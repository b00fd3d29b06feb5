import FoundationEssentials
import ReferralStore

/// A line of the change feed.
struct ChangeRow: Encodable {
    var position: Int64
    var at: Date
    var document: Int64
    var referral: Int64?
    var status: String
    var version: Int?

    private enum CodingKeys: String, CodingKey {
        case position, at, status, version
        case document = "document_id"
        case referral = "referral_id"
    }

    init(_ change: StoreChange) {
        position = change.position
        at = change.at
        document = change.document.rawValue
        referral = change.referral?.rawValue
        status = change.status
        version = change.version
    }

    var text: String {
        let subject = referral.map { "referral \($0)" } ?? "document \(document)"
        return "\(position)  \(at.formatted(.iso8601))  \(subject)  \(status)" + (version.map { "  version \($0)" } ?? "")
    }
}
