import ReferralModel

/// A referral as `intake extract --json` prints it.
struct ExtractedReferral: Encodable, Sendable {
    /// First and last page, from 1.
    var pages: [Int]
    var status: String
    var fields: [String: ExtractedField]
    var findings: [ExtractedFinding]

    init(_ referral: Referral) {
        pages = [referral.firstPage, referral.lastPage]
        status = referral.disposition.rawValue
        fields = Dictionary(uniqueKeysWithValues: referral.fields.map { ($0.key.rawValue, ExtractedField($0.value)) })
        findings = referral.findings.map(ExtractedFinding.init)
    }
}
