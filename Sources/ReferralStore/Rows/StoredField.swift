import FoundationEssentials
import ReferralModel

/// A row of `intake.field` as JSON, which is how rows travel: one parameter for all fields of a referral.
struct StoredField: Codable {
    var key: FieldKey
    var value: FieldContent
    var raw: String
    var confidence: Double
    var flagged: Bool
    var source: FieldValue.Source
    var page: Int?
    var box: BoundingBox?
    var label: String?
    var alternatives: [FieldValue.Alternative]?
    var document_id: Int64?
    var set_by: String?
    /// Seconds since 1970, so that nothing is lost in a text form.
    var set_at: Double?

    init(_ key: FieldKey, _ field: FieldValue, author: FieldAuthor?) {
        self.key = key
        value = field.value
        raw = field.raw
        confidence = min(max(field.confidence.isFinite ? field.confidence : 0, 0), 1)
        flagged = field.flagged
        source = field.source
        page = field.page
        box = field.box
        label = field.label
        alternatives = field.alternatives.isEmpty ? nil : field.alternatives
        document_id = field.document
        set_by = author?.name
        set_at = author?.at.timeIntervalSince1970
    }

    var field: FieldValue {
        var field = FieldValue(
            value, confidence: confidence, flagged: flagged, raw: raw, page: page, box: box, source: source, label: label,
            alternatives: alternatives ?? [])
        field.document = document_id
        return field
    }

    var author: FieldAuthor? {
        guard let set_by, let set_at else { return nil }
        return FieldAuthor(name: set_by, at: Date(timeIntervalSince1970: set_at))
    }
}
