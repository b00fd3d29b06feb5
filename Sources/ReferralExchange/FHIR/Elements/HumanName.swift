/// FHIR R4 `HumanName`.
struct HumanName: Encodable, Hashable {
    var `extension`: [Extension]?
    var use: String?
    var text: String?
    var family: String?
    var given: [String]?
    var prefix: [String]?
    var suffix: [String]?

    init(_ name: PersonName, use: String? = nil) {
        self.use = use
        text = name.text
        family = name.family
        given = name.given.isEmpty ? nil : name.given
        prefix = name.prefix.isEmpty ? nil : name.prefix
        suffix = name.suffix.isEmpty ? nil : name.suffix
    }

    /// Stands where a name is required but was not given.
    static let unknown = HumanName(extension: [.dataAbsent])

    private init(extension reasons: [Extension]) { `extension` = reasons }
}
