/// FHIR R4 `Coding`: a code of a code system.
struct Coding: Encodable, Hashable {
    var system: String
    var code: String
    var display: String?

    init(_ system: String, _ code: String, _ display: String? = nil) {
        self.system = system
        self.code = code
        self.display = display
    }

    /// Says that a value is required but was not given.
    static let unknown = Coding(FHIRSystem.dataAbsent, "unknown", "Unknown")
}
