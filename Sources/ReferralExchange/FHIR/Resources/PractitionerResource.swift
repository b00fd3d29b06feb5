/// FHIR R4 `Practitioner`: the person who refers, or who is referred to.
struct PractitionerResource: FHIRResource {
    let resourceType = "Practitioner"
    var meta: Meta?
    var identifier: [Identifier]
    var name: [HumanName]?

    init(name text: String?, identifier: Identifier) {
        self.identifier = [identifier]
        name = text.map { [HumanName(PersonName($0))] }
        // The profile requires a family name.
        meta = name == nil ? nil : .usCore("practitioner")
    }
}
