import ReferralModel

/// What the value under a label is for.
enum LabelTarget: Hashable, Sendable {
    case field(FieldKey)
    /// Several fields in one value; see `Models/labels.yaml`.
    case compound(Compound)
    /// A value that belongs to no field.
    case none

    enum Compound: String, CaseIterable, Sendable {
        case patientName = "patient.name"
        case patientGiven = "patient.given"
        case patientAddress = "patient.address"
        case patientCityLine = "patient.city_line"
        case patientPhones = "patient.phones"
        case insuranceIDGroup = "insurance.id_group"
        case secondInsurance = "insurance2.entry"
        case referrerParty = "referrer.party"
        case recipientParty = "recipient.party"
        case referrerContact = "referrer.contact"
        case recipientContact = "recipient.contact"
        case order = "referral.order"
        case comments = "referral.comments"
        case signature
        case signatureBy = "signature.by"
        case signatureDate = "signature.date"
        case date
        case patientBlock = "patient.block"
        case referrerBlock = "referrer.block"
        case recipientBlock = "recipient.block"
        case letterheadPhone = "letterhead.phone"
        case letterheadFax = "letterhead.fax"
    }

    init?(name: String) {
        if name == "none" {
            self = .none
        } else if let key = FieldKey(rawValue: name) {
            self = .field(key)
        } else if let compound = Compound(rawValue: name) {
            self = .compound(compound)
        } else {
            return nil
        }
    }

    /// The section that a label for this target is a sign of; nil where it stands in any.
    var section: Section? {
        switch self {
        case .field(let key): Section(rawValue: String(key.section))
        case .compound(let compound):
            switch compound {
            case .patientName, .patientGiven, .patientAddress, .patientCityLine, .patientPhones, .patientBlock: .patient
            case .insuranceIDGroup: .insurance
            case .secondInsurance: .insurance2
            case .referrerParty, .referrerContact, .referrerBlock, .signature, .signatureBy: .referrer
            case .recipientParty, .recipientContact, .recipientBlock: .recipient
            case .order, .comments: .referral
            case .signatureDate, .date: nil
            case .letterheadPhone, .letterheadFax: .letterhead
            }
        case .none: nil
        }
    }

    /// The fields that can come out of it.
    var keys: [FieldKey] {
        switch self {
        case .field(let key): [key]
        case .none: []
        case .compound(let compound):
            switch compound {
            case .patientName: [.patientLastName, .patientFirstName, .patientMiddleName]
            case .patientGiven: [.patientFirstName, .patientMiddleName]
            case .patientAddress: [.patientStreet, .patientCity, .patientState, .patientZIP]
            case .patientCityLine: [.patientCity, .patientState, .patientZIP]
            case .patientPhones: [.patientPhone, .patientPhoneAlt]
            case .insuranceIDGroup: [.insuranceMemberID, .insuranceGroup]
            case .secondInsurance: [.insurance2Payer, .insurance2MemberID]
            case .referrerParty: [.referrerName, .referrerOrganization]
            case .recipientParty: [.recipientName, .recipientOrganization]
            case .referrerContact: [.referrerPhone, .referrerFax]
            case .recipientContact: [.recipientPhone, .recipientFax]
            case .patientBlock:
                [
                    .patientLastName, .patientFirstName, .patientMiddleName, .patientStreet, .patientCity, .patientState, .patientZIP,
                    .patientPhone, .insuranceMemberID,
                ]
            case .referrerBlock: [.referrerName, .referrerOrganization, .referrerPhone, .referrerFax, .referrerNPI]
            case .recipientBlock: [.recipientName, .recipientOrganization, .recipientPhone, .recipientFax]
            case .order: [.referralProcedures, .referralService]
            case .comments: [.referralReason]
            case .signature: [.referrerSigned]
            case .signatureBy: [.referrerSigned, .referrerName]
            case .signatureDate, .date: [.referralDate]
            case .letterheadPhone, .letterheadFax: []
            }
        }
    }
}
