import ReferralModel

/// A finding as the contract writes it.
struct ExtractedFinding: Encodable, Sendable {
    var code: String
    var field: String?
    var severity: String
    var message: String

    init(_ finding: Finding) {
        code = finding.code
        field = finding.field?.rawValue
        severity = finding.severity.rawValue
        message = finding.message
    }

    private enum CodingKeys: String, CodingKey { case code, field, severity, message }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(code, forKey: .code)
        try object.encode(field, forKey: .field)
        try object.encode(severity, forKey: .severity)
        try object.encode(message, forKey: .message)
    }
}
