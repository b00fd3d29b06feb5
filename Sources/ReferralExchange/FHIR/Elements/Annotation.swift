/// FHIR R4 `Annotation`: a note in words.
struct Annotation: Encodable, Hashable {
    var text: String
}
