/// FHIR R4 `Condition`: a diagnosis that the referral is made for.
struct ConditionResource: FHIRResource {
    let resourceType = "Condition"
    var meta = Meta.usCore("condition-encounter-diagnosis")
    var identifier: [Identifier]
    var clinicalStatus: CodeableConcept
    var verificationStatus: CodeableConcept
    var category: [CodeableConcept]
    var code: CodeableConcept
    var subject: Reference
    var recordedDate: String?

    init(icd10 code: String, id: String, patient: Reference, recorded: String?) {
        identifier = [.uuid(id)]
        clinicalStatus = CodeableConcept(Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"))
        // A referral states what is to be looked into.
        verificationStatus = CodeableConcept(
            Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "provisional"))
        category = [
            CodeableConcept(Coding("http://terminology.hl7.org/CodeSystem/condition-category", "encounter-diagnosis"))
        ]
        self.code = CodeableConcept(Coding(FHIRSystem.icd10, code), text: code)
        subject = patient
        recordedDate = recorded
    }
}
