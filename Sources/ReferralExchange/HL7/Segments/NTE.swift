import ReferralModel

extension HL7Message {
    /// NTE, notes: what REF^I12 has no field for, a line each, as `key: value`; then the findings that still stand.
    static func notes(_ source: ExchangeReferral, _ remainder: FieldRemainder?) -> [HL7Segment] {
        let keys: [FieldKey] = [
            .referralType, .referralService, .patientInterpreter, .insuranceAuthRequired, .referrerSigned, .recipientSpecialty,
        ]
        let values = keys.compactMap { key in source.text(key).map { key.rawValue + ": " + $0 } }
        let findings = source.referral.findings.map { "finding: " + $0.code }
        let withheld = source.withheld.map { "withheld as doubtful: " + $0.rawValue }
        let stated = (remainder?.stated ?? []).flatMap { key, texts in texts.map { key.rawValue + ": " + $0 } }
        let notStated = (remainder?.notStated ?? []).map { "not stated: " + $0.rawValue }
        return (values + stated + notStated + findings + withheld).enumerated().map { index, line in
            HL7Segment("NTE", [1: HL7Field(String(index + 1)), 3: HL7Field(line)])
        }
    }
}
