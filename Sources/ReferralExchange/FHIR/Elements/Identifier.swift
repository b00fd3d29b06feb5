/// FHIR R4 `Identifier`: a name that another system may know a thing by.
struct Identifier: Encodable, Hashable {
    var use: String?
    var type: CodeableConcept?
    var system: String?
    var value: String

    init(system: String? = nil, _ value: String, type: String? = nil, use: String? = nil) {
        self.system = system
        self.value = value
        self.type = type.map { CodeableConcept(Coding(FHIRSystem.identifierType, $0)) }
        self.use = use
    }

    /// A version 5 UUID of ours.
    static func uuid(_ uuid: String) -> Identifier { Identifier(system: FHIRSystem.uri, "urn:uuid:" + uuid, use: "official") }

    static func npi(_ npi: String) -> Identifier { Identifier(system: FHIRSystem.npi, npi, type: "NPI") }

    /// The search that finds it on a server: `identifier=system|value`, percent-encoded.
    var search: String { "identifier=" + (system ?? "").percentEncoded + "%7C" + value.percentEncoded }
}
