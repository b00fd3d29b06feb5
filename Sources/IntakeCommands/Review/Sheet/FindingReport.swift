import ReferralModel

/// A finding as JSON, as `intake extract` writes it.
struct FindingReport: Encodable {
    var code: String
    var field: String?
    var severity: Finding.Severity
    var message: String

    init(_ finding: Finding) {
        code = finding.code
        field = finding.field?.rawValue
        severity = finding.severity
        message = finding.message
    }
}
