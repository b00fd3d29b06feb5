/// A value with its evidence: where it stood, what was read there, how, and how sure that is.
public struct FieldValue: Hashable, Codable, Sendable {
    /// How a value came about.
    public enum Source: String, Codable, CaseIterable, Sendable {
        case textLayer = "text_layer"
        case ocr
        case secondLook = "second_look"
        case checkbox
        case form
        case reviewer
    }

    public var value: FieldContent
    /// Probability that the value is right, 0 to 1: of the values at 0.9, nine in ten are.
    public var confidence: Double
    /// Whether a person has to look at it before it may be used.
    public var flagged: Bool
    /// The text as read, before any normal form or repair.
    public var raw: String
    /// Position in the file, from 1; nil for what a reviewer typed.
    public var page: Int?
    /// In pixels of the page image as stored in the file.
    public var box: BoundingBox?
    public var source: Source
    /// The label it was found under, as read; nil when it stood in prose.
    public var label: String?
    /// What else it could be, best first.
    public var alternatives: [Alternative]
    /// Number of the stored file that ``page`` and ``box`` are of, where that is not the referral's own: a reply to a letter.
    public var document: Int64?

    public init(
        _ value: FieldContent, confidence: Double, flagged: Bool = false, raw: String, page: Int? = nil,
        box: BoundingBox? = nil, source: Source, label: String? = nil, alternatives: [Alternative] = []
    ) {
        self.value = value
        self.confidence = confidence
        self.flagged = flagged
        self.raw = raw
        self.page = page
        self.box = box
        self.source = source
        self.label = label
        self.alternatives = alternatives
    }

    /// Another reading of the same field.
    public struct Alternative: Hashable, Codable, Sendable {
        public var value: FieldContent
        /// 0 to 1.
        public var score: Double
        public var page: Int?
        /// In pixels of the page image as stored in the file.
        public var box: BoundingBox?

        public init(_ value: FieldContent, score: Double, page: Int? = nil, box: BoundingBox? = nil) {
            self.value = value
            self.score = score
            self.page = page
            self.box = box
        }
    }
}
