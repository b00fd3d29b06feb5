/// FHIR R4 `Organization`: a practice, a clinic or a payer.
struct OrganizationResource: FHIRResource {
    let resourceType = "Organization"
    var meta = Meta.usCore("organization")
    var identifier: [Identifier]
    var active = true
    var type: [CodeableConcept]?
    var name: String
    var telecom: [ContactPoint]?

    enum Kind: String {
        case provider = "prov"
        case payer = "pay"
    }

    init(name: String, kind: Kind, id: String, telecom: [ContactPoint] = []) {
        identifier = [.uuid(id)]
        type = [CodeableConcept(Coding("http://terminology.hl7.org/CodeSystem/organization-type", kind.rawValue))]
        self.name = name
        self.telecom = telecom.isEmpty ? nil : telecom
    }
}
