import ReferralModel

/// A row of `intake.finding` as JSON.
struct StoredFinding: Encodable {
    var kind: Finding.Kind
    var field: FieldKey?
    var detail: String?
    var code: String
    var severity: Finding.Severity
    var message: String

    init(_ finding: Finding) {
        kind = finding.kind
        field = finding.field
        detail = finding.detail
        code = finding.code
        severity = finding.severity
        message = finding.message
    }
}
