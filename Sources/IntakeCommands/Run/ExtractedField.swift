import ReferralModel

/// A value with its evidence as the contract writes it.
struct ExtractedField: Encodable, Sendable {
    var value: FieldContent
    var confidence: Double
    var flagged: Bool
    var raw: String
    var page: Int?
    /// In pixels of the page image as stored in the file.
    var box: BoundingBox?
    var source: String

    init(_ field: FieldValue) {
        value = field.value
        confidence = (field.confidence * 10_000).rounded() / 10_000
        flagged = field.flagged
        raw = field.raw
        page = field.page
        box = field.box
        source = field.source.rawValue
    }
}
