import FoundationEssentials
import Glibc
import ReferralLetter
import ReferralModel
import ReferralStore

/// What goes into a letter about a referral. Only what is known for sure is printed or dialled.
struct LetterDraft {
    let record: ReferralRecord
    let items: [LetterItem]
    /// Ten digits; nil when no number is known for sure.
    let fax: String?
    let recipient: String?
    private let office: String?
    private let replyFax: String?

    init(_ record: ReferralRecord, fields: [FieldKey], fax: String?, office: String?, replyFax: String?) {
        self.record = record
        self.office = office
        self.replyFax = replyFax
        let found = record.referral.lettersItems
        let reasons = Dictionary(found.map { ($0.key, $0.reason) }) { first, _ in first }
        let items =
            fields.isEmpty ? found : FieldKey.allCases.filter(fields.contains).map { LetterItem($0, reasons[$0] ?? .missing) }
        self.items = items
        func sure(_ key: FieldKey) -> String? {
            guard let field = record.referral.fields[key], !field.flagged, !items.contains(where: { $0.key == key }) else { return nil }
            return field.value.text
        }
        self.fax = fax ?? sure(.referrerFax)
        recipient = sure(.referrerOrganization) ?? sure(.referrerName)
        provider = sure(.referrerName)
        let letters = [sure(.patientFirstName), sure(.patientLastName)].map { $0?.first.map { $0.uppercased() + "." } }
        initials = letters.contains(nil) ? nil : letters.compactMap(\.self).joined(separator: " ")
    }

    private let provider: String?
    private let initials: String?

    func letter(_ code: ReferenceCode) -> Letter {
        Letter(
            code: code, items: items, lostOnTheWay: record.referral.lostOnTheWay, office: office, replyFax: replyFax, recipient: recipient,
            recipientFax: fax.map(FieldDisplay.phone), received: Self.moment(record.receivedAt),
            pageCount: record.referral.lastPage - record.referral.firstPage + 1, provider: provider, initials: initials)
    }

    /// As the office's own log of faxes has it: `11/18/2026 09:41`, in the time of this machine.
    private static func moment(_ date: Date) -> String {
        var seconds = time_t(date.timeIntervalSince1970)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return date.formatted(.iso8601) }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(parts.tm_mon + 1))/\(two(parts.tm_mday))/\(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min))"
    }
}
