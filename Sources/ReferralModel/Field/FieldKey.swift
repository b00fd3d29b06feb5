/// The 44 fields of the referral contract, by their dotted keys. Keys that end in `[]` hold a list.
///
/// The order is the contract's; reports and screens use it where nothing else decides.
public enum FieldKey: String, CaseIterable, Hashable, Sendable {
    case referralDate = "referral.date"
    case referralType = "referral.type"
    case referralUrgency = "referral.urgency"
    case referralService = "referral.service"
    case referralSpecialty = "referral.specialty"
    case referralReason = "referral.reason"
    case referralDiagnoses = "referral.diagnoses[]"
    case referralProcedures = "referral.procedures[]"
    case referralVisits = "referral.visits"
    case patientLastName = "patient.last_name"
    case patientFirstName = "patient.first_name"
    case patientMiddleName = "patient.middle_name"
    case patientDOB = "patient.dob"
    case patientSex = "patient.sex"
    case patientMRN = "patient.mrn"
    case patientPhone = "patient.phone"
    case patientPhoneAlt = "patient.phone_alt"
    case patientEmail = "patient.email"
    case patientStreet = "patient.street"
    case patientCity = "patient.city"
    case patientState = "patient.state"
    case patientZIP = "patient.zip"
    case patientLanguage = "patient.language"
    case patientInterpreter = "patient.interpreter"
    case insurancePayer = "insurance.payer"
    case insurancePlan = "insurance.plan"
    case insuranceMemberID = "insurance.member_id"
    case insuranceGroup = "insurance.group"
    case insuranceHolder = "insurance.holder"
    case insuranceAuthNumber = "insurance.auth_number"
    case insuranceAuthRequired = "insurance.auth_required"
    case insurance2Payer = "insurance2.payer"
    case insurance2MemberID = "insurance2.member_id"
    case referrerName = "referrer.name"
    case referrerNPI = "referrer.npi"
    case referrerOrganization = "referrer.organization"
    case referrerPhone = "referrer.phone"
    case referrerFax = "referrer.fax"
    case referrerSigned = "referrer.signed"
    case recipientName = "recipient.name"
    case recipientOrganization = "recipient.organization"
    case recipientSpecialty = "recipient.specialty"
    case recipientPhone = "recipient.phone"
    case recipientFax = "recipient.fax"
}

extension FieldKey {
    /// The normal form of the field's value.
    public var type: FieldType {
        switch self {
        case .referralDate, .patientDOB: .date
        case .referralService, .referralSpecialty, .patientStreet, .patientCity, .patientLanguage, .insurancePayer, .insurancePlan,
            .insuranceHolder, .insurance2Payer, .referrerName, .referrerOrganization, .recipientName, .recipientOrganization,
            .recipientSpecialty:
            .text
        case .referralReason: .paragraph
        case .referralDiagnoses: .icd10
        case .referralProcedures: .procedure
        case .referralVisits: .int
        case .patientLastName, .patientFirstName, .patientMiddleName: .name
        case .patientMRN, .insuranceMemberID, .insuranceGroup, .insuranceAuthNumber, .insurance2MemberID: .id
        case .patientPhone, .patientPhoneAlt, .referrerPhone, .referrerFax, .recipientPhone, .recipientFax: .phone
        case .patientEmail: .email
        case .patientState: .state
        case .patientZIP: .zip
        case .patientInterpreter, .insuranceAuthRequired, .referrerSigned: .bool
        case .referrerNPI: .npi
        case .referralType: .enumeration(["provider", "self", "emergency", "second_opinion", "follow_up"])
        case .referralUrgency: .enumeration(["routine", "urgent", "emergent"])
        case .patientSex: .enumeration(["female", "male", "other"])
        }
    }

    /// Whether an intake desk needs it before the referral can be scheduled. `Models/rules.yaml` says so by referral type.
    public var isRequired: Bool { Self.required.contains(self) }

    private static let required: Set<FieldKey> = [
        .referralDate, .referralUrgency, .referralReason, .referralDiagnoses, .patientLastName, .patientFirstName, .patientDOB,
        .patientPhone, .insurancePayer, .insuranceMemberID, .referrerName, .referrerNPI,
    ]

    public var isList: Bool { rawValue.hasSuffix("[]") }

    /// The name of the field's column in `referrals.referral`: the key with `_` for its dot.
    public var column: String {
        String(rawValue.map { $0 == "." ? "_" : $0 }.filter { $0 != "[" && $0 != "]" })
    }

    /// The part before the dot: `referral`, `patient`, `insurance`, `insurance2`, `referrer` or `recipient`.
    public var section: Substring { rawValue.prefix { $0 != "." } }

    /// What a person calls it: `Patient date of birth` is `patient dob` on a narrow screen.
    public var shortName: String { rawValue.filter { $0 != "[" && $0 != "]" }.map { $0 == "." || $0 == "_" ? " " : String($0) }.joined() }
}

extension FieldKey: Codable, CodingKeyRepresentable {
    public var codingKey: any CodingKey { Key(stringValue: rawValue) }

    public init?(codingKey: some CodingKey) { self.init(rawValue: codingKey.stringValue) }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
