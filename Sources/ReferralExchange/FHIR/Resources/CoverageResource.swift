import ReferralModel

/// FHIR R4 `Coverage`: the insurance.
struct CoverageResource: FHIRResource {
    let resourceType = "Coverage"
    var meta: Meta?
    var identifier: [Identifier]
    var status = "active"
    var subscriber: Reference?
    var subscriberId: String?
    var beneficiary: Reference
    var relationship: CodeableConcept
    var payor: [Reference]
    var `class`: [Class]?
    /// 1 for the first payer, 2 for the second.
    var order: Int

    struct Class: Encodable {
        var type: CodeableConcept
        var value: String

        init(_ code: String, _ value: String) {
            type = CodeableConcept(Coding("http://terminology.hl7.org/CodeSystem/coverage-class", code))
            self.value = value
        }
    }

    init(_ source: ExchangeReferral, order: Int, id: String, patient: Reference, payer: Reference) {
        let first = order == 1
        let member = source.text(first ? .insuranceMemberID : .insurance2MemberID)
        identifier = [.uuid(id)]
        if let member { identifier.append(Identifier(member, type: "MB")) }
        subscriberId = member
        beneficiary = patient
        payor = [payer]
        self.order = order
        let holder = first ? source.text(.insuranceHolder) : nil
        relationship = Self.relationship(holder: holder, source)
        subscriber = holder.map { Reference(display: $0) }
        let classes = [
            source.text(.insuranceGroup).map { Class("group", $0) }, source.text(.insurancePlan).map { Class("plan", $0) },
        ].compactMap(\.self)
        `class` = first && !classes.isEmpty ? classes : nil
        // The profile requires a member ID.
        meta = member == nil ? nil : .usCore("coverage")
    }

    /// `self` when the holder has the patient's names; nothing else can be told from a name.
    private static func relationship(holder: String?, _ source: ExchangeReferral) -> CodeableConcept {
        let words = Set((holder ?? "").lowercased().split { !$0.isLetter })
        let names = [source.text(.patientLastName), source.text(.patientFirstName)].compactMap { $0?.lowercased() }
        let isPatient = words == ["self"] || (names.count == 2 && names.allSatisfy { words.isSuperset(of: $0.split { !$0.isLetter }) })
        return isPatient
            ? CodeableConcept(Coding("http://terminology.hl7.org/CodeSystem/subscriber-relationship", "self", "Self"))
            : CodeableConcept(.unknown)
    }
}
