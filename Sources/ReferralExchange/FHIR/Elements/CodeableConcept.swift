/// FHIR R4 `CodeableConcept`: a meaning as codes, as text, or both.
struct CodeableConcept: Encodable, Hashable {
    var coding: [Coding]?
    var text: String?

    init(_ coding: Coding, text: String? = nil) {
        self.coding = [coding]
        self.text = text
    }

    init(text: String) { self.text = text }
}
