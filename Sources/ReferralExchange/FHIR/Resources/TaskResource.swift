import ReferralModel

/// FHIR R4 `Task`: where the referral stands at intake, and what a `ServiceRequest` has no place for.
struct TaskResource: FHIRResource {
    let resourceType = "Task"
    var identifier: [Identifier]
    var status: String
    /// Codes of the findings that still stand; they carry no values.
    var statusReason: CodeableConcept?
    var intent = "order"
    var priority: String
    var code: CodeableConcept
    var focus: Reference
    var `for`: Reference
    var authoredOn: String
    var lastModified: String
    var requester: Reference?
    var input: [Input]?

    struct Input: Encodable {
        var type: CodeableConcept
        var valueString: String?
        var valueBoolean: Bool?
        var valueCode: String?
    }

    init(_ source: ExchangeReferral, parts: ReferralParts, request: ServiceRequestResource, remainder: FieldRemainder? = nil) {
        identifier = [.uuid(parts.task)]
        status = Self.status(source.referral.disposition)
        let codes = source.referral.findings.map(\.code) + source.withheld.map { "withheld as doubtful: " + $0.rawValue }
        statusReason = codes.isEmpty ? nil : CodeableConcept(text: codes.joined(separator: ", "))
        priority = request.priority
        code = CodeableConcept(Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Fulfill the focal request"))
        focus = Reference(to: parts.request)
        `for` = parts.patientReference
        authoredOn = source.receivedAt.instant
        lastModified = source.changedAt.instant
        requester = parts.requester
        let input =
            [
                source.text(.referralType).map { Input(type: CodeableConcept(text: "Referral type"), valueCode: $0) },
                source.text(.insuranceAuthNumber).map { Input(type: CodeableConcept(text: "Prior authorization number"), valueString: $0) },
                source.flag(.insuranceAuthRequired).map {
                    Input(type: CodeableConcept(text: "Prior authorization required"), valueBoolean: $0)
                },
                source.flag(.referrerSigned).map { Input(type: CodeableConcept(text: "Signed by referring provider"), valueBoolean: $0) },
                source.site.map { Input(type: CodeableConcept(text: "Receiving site"), valueString: $0.oneLine) },
            ].compactMap(\.self) + Self.inputs(remainder)
        self.input = input.isEmpty ? nil : input
    }

    private static func inputs(_ remainder: FieldRemainder?) -> [Input] {
        guard let remainder else { return [] }
        let stated = remainder.stated.flatMap { key, texts in
            texts.map { text in
                Input(
                    type: CodeableConcept(Coding(FHIRSystem.fieldKey, key.rawValue), text: "Referral field " + key.rawValue),
                    valueString: text)
            }
        }
        let notStated = remainder.notStated.map { key in
            Input(
                type: CodeableConcept(Coding(FHIRSystem.notStated, key.rawValue), text: "Not stated: " + key.rawValue), valueBoolean: true)
        }
        return stated + notStated
    }

    private static func status(_ disposition: Disposition) -> String {
        switch disposition {
        case .needsReview: "received"
        case .ready: "ready"
        case .rejected: "rejected"
        }
    }
}
