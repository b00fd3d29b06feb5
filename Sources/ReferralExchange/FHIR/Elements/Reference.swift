/// FHIR R4 `Reference`: to another resource of the bundle, or only by name.
struct Reference: Encodable, Hashable {
    var `extension`: [Extension]?
    var reference: String?
    var identifier: Identifier?
    var display: String?

    /// To an entry of the same bundle.
    init(to uuid: String, display: String? = nil, paths: [String] = []) {
        reference = "urn:uuid:" + uuid
        self.display = display
        if !paths.isEmpty { `extension` = paths.map(Extension.targetPath) }
    }

    /// To someone outside of it.
    init(display: String) { self.display = display }
}
