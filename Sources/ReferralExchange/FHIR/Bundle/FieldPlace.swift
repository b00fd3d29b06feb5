import ReferralModel

/// Where a field of the referral went: the resource and the element in it, as a simple FHIRPath.
struct FieldPlace: Hashable {
    var resource: String
    var path: String

    /// Nil when the field has no element of its own in this bundle.
    init?(_ key: FieldKey, in parts: ReferralParts) {
        let place: (String?, String)
        switch key {
        case .referralDate: place = (parts.request, "ServiceRequest.authoredOn")
        case .referralType: place = (parts.task, "Task.input")
        case .referralUrgency: place = (parts.request, "ServiceRequest.priority")
        case .referralService: place = (parts.request, "ServiceRequest.code.text")
        case .referralSpecialty: place = (parts.request, "ServiceRequest.performerType")
        case .referralReason: place = (parts.request, "ServiceRequest.reasonCode")
        case .referralDiagnoses: place = (parts.request, "ServiceRequest.reasonReference")
        case .referralProcedures: place = (parts.request, "ServiceRequest.code.coding")
        case .referralVisits: place = (parts.request, "ServiceRequest.quantity")
        case .patientLastName: place = (parts.patient, "Patient.name.family")
        case .patientFirstName, .patientMiddleName: place = (parts.patient, "Patient.name.given")
        case .patientDOB: place = (parts.patient, "Patient.birthDate")
        case .patientSex: place = (parts.patient, "Patient.gender")
        case .patientMRN: place = (parts.patient, "Patient.identifier")
        case .patientPhone, .patientPhoneAlt, .patientEmail: place = (parts.patient, "Patient.telecom")
        case .patientStreet: place = (parts.patient, "Patient.address.line")
        case .patientCity: place = (parts.patient, "Patient.address.city")
        case .patientState: place = (parts.patient, "Patient.address.state")
        case .patientZIP: place = (parts.patient, "Patient.address.postalCode")
        case .patientLanguage: place = (parts.patient, "Patient.communication")
        case .patientInterpreter: place = (parts.patient, "Patient.extension")
        case .insurancePayer: place = (parts.coverage(1), "Coverage.payor")
        case .insurancePlan, .insuranceGroup: place = (parts.coverage(1), "Coverage.class")
        case .insuranceMemberID: place = (parts.coverage(1), "Coverage.subscriberId")
        case .insuranceHolder: place = (parts.coverage(1), "Coverage.subscriber")
        case .insuranceAuthNumber, .insuranceAuthRequired, .referrerSigned: place = (parts.task, "Task.input")
        case .insurance2Payer: place = (parts.coverage(2), "Coverage.payor")
        case .insurance2MemberID: place = (parts.coverage(2), "Coverage.subscriberId")
        case .referrerName: place = (parts.referrer.practitioner, "Practitioner.name")
        case .referrerNPI: place = (parts.referrer.practitioner, "Practitioner.identifier")
        case .referrerOrganization: place = (parts.referrer.organization, "Organization.name")
        case .referrerPhone, .referrerFax: place = parts.referrer.telecomPlace
        case .recipientName: place = (parts.recipient.practitioner, "Practitioner.name")
        case .recipientOrganization: place = (parts.recipient.organization, "Organization.name")
        case .recipientSpecialty: place = (parts.recipient.role, "PractitionerRole.specialty")
        case .recipientPhone, .recipientFax: place = parts.recipient.telecomPlace
        }
        guard let resource = place.0 else { return nil }
        self.resource = resource
        path = place.1
    }
}

extension ReferralParts {
    fileprivate func coverage(_ order: Int) -> String? { coverages.first { $0.order == order }?.uuid }
}

extension PartyPart {
    fileprivate var telecomPlace: (String?, String) {
        role.map { ($0, "PractitionerRole.telecom") } ?? (organization, "Organization.telecom")
    }
}
