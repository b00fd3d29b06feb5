import ReferralModel

/// Referrals as a table: a row each, a column for each field, named as in `referrals.referral`.
public enum CSVTable {
    /// The names of the columns.
    public static var header: [String] {
        ["id", "document_id", "pages", "status", "received_at"] + FieldKey.allCases.map(\.column) + origin
    }

    private static var origin: [String] { ["findings", "site", "file_name", "sha256"] }

    /// The header and a record for each referral. List items are parted by `; `.
    public static func text(_ referrals: [ExchangeReferral]) -> String {
        CSVText.record(header) + referrals.map { CSVText.record(row($0)) }.joined()
    }

    static func row(_ source: ExchangeReferral) -> [String] {
        let referral = source.referral
        let pages = referral.firstPage == referral.lastPage ? "\(referral.firstPage)" : "\(referral.firstPage)-\(referral.lastPage)"
        return [source.id, source.document, pages, referral.disposition.rawValue, source.receivedAt.instant]
            + FieldKey.allCases.map { referral.fields[$0]?.value.description ?? "" }
            + [referral.findings.map(\.code).joined(separator: "; "), source.site ?? "", source.fileName, source.sha256]
    }
}
