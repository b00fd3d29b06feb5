/// FHIR R4 `Extension`, with the kinds of value that are used here.
struct Extension: Encodable, Hashable {
    var url: String
    var valueBoolean: Bool?
    var valueCode: String?
    var valueString: String?

    static func interpreterRequired(_ flag: Bool) -> Extension {
        Extension(url: "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", valueBoolean: flag)
    }

    /// Says of an element that it is required but was not given.
    static let dataAbsent = Extension(
        url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown")

    /// Narrows a reference to one element of the resource, by a simple FHIRPath.
    static func targetPath(_ path: String) -> Extension {
        Extension(url: "http://hl7.org/fhir/StructureDefinition/targetPath", valueString: path)
    }
}
