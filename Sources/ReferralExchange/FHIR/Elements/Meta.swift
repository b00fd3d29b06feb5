/// FHIR R4 `Meta`: the profile a resource follows, and tags to find it by.
struct Meta: Encodable, Hashable {
    var profile: [String]?
    var tag: [Coding]?

    /// A profile of US Core by its short name, as in `patient`.
    static func usCore(_ name: String) -> Meta {
        Meta(profile: ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-" + name])
    }
}
