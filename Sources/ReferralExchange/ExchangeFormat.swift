/// The forms in which a referral can leave the house.
public enum ExchangeFormat: String, CaseIterable, Sendable {
    /// HL7 FHIR R4 (4.0.1): a transaction bundle in JSON.
    case fhir
    /// HL7 v2.5.1: the message REF^I12.
    case hl7
    /// RFC 4180, a row a referral.
    case csv
}
