/// FHIR R4 `PractitionerRole`: a practitioner at an organisation, with the numbers to be reached at there.
struct PractitionerRoleResource: FHIRResource {
    let resourceType = "PractitionerRole"
    var meta: Meta?
    var identifier: [Identifier]
    var active = true
    var practitioner: Reference
    var organization: Reference?
    var specialty: [CodeableConcept]?
    var telecom: [ContactPoint]?

    init(id: String, practitioner: Reference, organization: Reference?, specialty: String?, telecom: [ContactPoint]) {
        identifier = [.uuid(id)]
        self.practitioner = practitioner
        self.organization = organization
        self.specialty = specialty.map { [CodeableConcept(text: $0)] }
        self.telecom = telecom.isEmpty ? nil : telecom
        // The profile requires a way to reach them.
        meta = telecom.isEmpty ? nil : .usCore("practitionerrole")
    }
}
