import FoundationEssentials

/// FHIR R4 `DocumentReference`: the fax itself.
struct DocumentReferenceResource: FHIRResource {
    let resourceType = "DocumentReference"
    var meta: Meta?
    var masterIdentifier: Identifier
    var identifier: [Identifier]
    var status = "current"
    var type: CodeableConcept
    var category: [CodeableConcept]
    var subject: Reference
    var date: String
    var author: [Reference]?
    var content: [Content]

    struct Content: Encodable {
        var attachment: Attachment
    }

    init(_ source: ExchangeReferral, id: String, patient: Reference, author: Reference?) {
        // A file is named by its hash (RFC 6920), so the same fax is the same document wherever it comes from.
        masterIdentifier = Identifier(system: FHIRSystem.uri, Self.name(ofHash: source.sha256))
        identifier = [.uuid(id)]
        type = CodeableConcept(Coding(FHIRSystem.loinc, "57133-1", "Referral note"))
        category = [
            CodeableConcept(
                Coding("http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category", "clinical-note", "Clinical Note"))
        ]
        subject = patient
        date = source.receivedAt.instant
        self.author = author.map { [$0] }
        content = [Content(attachment: Attachment(source))]
        // The profile requires the file or a place to fetch it from.
        meta = source.original == nil ? nil : .usCore("documentreference")
    }

    /// `ni:///sha-256;…` with the hash in unpadded base64url.
    static func name(ofHash hex: String) -> String {
        let digits = Array(hex.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { start in
            UInt8(String(decoding: digits[start...start + 1], as: UTF8.self), radix: 16)
        }
        let base64 = Data(bytes).base64EncodedString().compactMap { character -> Character? in
            switch character {
            case "+": "-"
            case "/": "_"
            case "=": nil
            default: character
            }
        }
        return "ni:///sha-256;" + String(base64)
    }
}
