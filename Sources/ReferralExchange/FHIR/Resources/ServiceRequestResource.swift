import ReferralModel

/// FHIR R4 `ServiceRequest`: the referral.
struct ServiceRequestResource: FHIRResource {
    let resourceType = "ServiceRequest"
    var meta = Meta.usCore("servicerequest")
    var identifier: [Identifier]
    var status: String
    var intent = "order"
    var category: [CodeableConcept]
    var priority: String
    var code: CodeableConcept
    /// The second and further procedures; the first is `code`.
    var orderDetail: [CodeableConcept]?
    var quantityQuantity: Quantity?
    var subject: Reference
    var authoredOn: String?
    var requester: Reference?
    var performerType: CodeableConcept?
    var performer: [Reference]?
    var reasonCode: [CodeableConcept]?
    var reasonReference: [Reference]?
    var insurance: [Reference]?
    var supportingInfo: [Reference]?

    init(_ source: ExchangeReferral, parts: ReferralParts) {
        identifier = [.uuid(parts.request)]
        status = Self.status(source.referral.disposition)
        category = [CodeableConcept(Coding(FHIRSystem.snomed, "3457005", "Patient referral"))]
        priority = Self.priority(source.referral.urgency)
        let procedures = source.items(.referralProcedures).map {
            CodeableConcept(Coding(FHIRSystem.procedure($0), $0), text: $0)
        }
        let service = source.text(.referralService) ?? source.text(.referralSpecialty)
        code = procedures.first ?? CodeableConcept(text: service ?? "Referral")
        if procedures.first != nil { code.text = service ?? code.text }
        orderDetail = procedures.count > 1 ? Array(procedures.dropFirst()) : nil
        quantityQuantity = source.number(.referralVisits).map(Quantity.visits)
        subject = parts.patientReference
        authoredOn = source.date(.referralDate)?.description
        requester = parts.requester
        performerType = (source.text(.referralSpecialty) ?? source.text(.recipientSpecialty)).map { CodeableConcept(text: $0) }
        performer = parts.performer.map { [$0] }
        reasonCode = source.text(.referralReason).map { [CodeableConcept(text: $0)] }
        let conditions = parts.conditions.map { Reference(to: $0.uuid) }
        reasonReference = conditions.isEmpty ? nil : conditions
        let coverages = parts.coverages.map { Reference(to: $0.uuid) }
        insurance = coverages.isEmpty ? nil : coverages
        supportingInfo = [Reference(to: parts.document)]
    }

    /// What still needs a person is a draft; nobody downstream has to act on it.
    private static func status(_ disposition: Disposition) -> String {
        switch disposition {
        case .needsReview: "draft"
        case .ready: "active"
        case .rejected: "revoked"
        }
    }

    private static func priority(_ urgency: Urgency) -> String {
        switch urgency {
        case .routine: "routine"
        case .urgent: "urgent"
        case .emergent: "stat"
        }
    }
}
