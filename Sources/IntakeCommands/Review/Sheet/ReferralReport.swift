import FoundationEssentials
import ReferralModel
import ReferralStore

/// A referral as JSON: the fields as `intake extract` writes them, and where it stands.
struct ReferralReport: Encodable {
    var id: ReferralID
    var document: DocumentID
    var file: String
    var site: String?
    var sender: String?
    var pages: [Int]
    var status: Disposition
    var version: Int
    var receivedAt: Date
    var statusSince: Date
    var rejectionReason: String?
    var claim: ReviewClaim?
    var fields: [String: Field]
    var findings: [FindingReport]
    /// Keys that a person has to settle, most important first.
    var doubtful: [String]

    struct Field: Encodable {
        var field: FieldValue
        var author: FieldAuthor?

        private enum Keys: String, CodingKey {
            case value, confidence, flagged, raw, page, box, source, label, alternatives, document
            case setBy = "set_by"
            case setAt = "set_at"
        }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Keys.self)
            try keys.encode(field.value, forKey: .value)
            try keys.encode(field.confidence, forKey: .confidence)
            try keys.encode(field.flagged, forKey: .flagged)
            try keys.encode(field.raw, forKey: .raw)
            try keys.encode(field.source, forKey: .source)
            try keys.encode(field.alternatives, forKey: .alternatives)
            try keys.encodeIfPresent(field.page, forKey: .page)
            try keys.encodeIfPresent(field.document, forKey: .document)
            try keys.encodeIfPresent(field.box, forKey: .box)
            try keys.encodeIfPresent(field.label, forKey: .label)
            try keys.encodeIfPresent(author?.name, forKey: .setBy)
            try keys.encodeIfPresent(author?.at, forKey: .setAt)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, file, site, sender, pages, status, version, claim, fields, findings, doubtful
        case document = "document_id"
        case receivedAt = "received_at"
        case statusSince = "status_since"
        case rejectionReason = "rejection_reason"
    }

    init(_ record: ReferralRecord) {
        id = record.id
        document = record.document
        file = record.fileName
        site = record.site
        sender = record.sender
        pages = [record.referral.firstPage, record.referral.lastPage]
        status = record.referral.disposition
        version = record.version
        receivedAt = record.receivedAt
        statusSince = record.statusSince
        rejectionReason = record.rejectionReason
        claim = record.claim
        fields = Dictionary(
            uniqueKeysWithValues: record.referral.fields.map { ($0.rawValue, Field(field: $1, author: record.setBy[$0])) })
        findings = record.referral.findings.map(FindingReport.init)
        doubtful = record.referral.doubts.compactMap(\.key?.rawValue)
    }
}
