/// One referral found in a file: some of its pages, its fields with their evidence, and what the rules say of it.
public struct Referral: Hashable, Codable, Sendable {
    /// First and last page in the file, from 1.
    public var firstPage: Int
    public var lastPage: Int
    public var fields: [FieldKey: FieldValue]
    /// Fields where ink was seen that could not be read: illegible, not missing.
    public var illegible: Set<FieldKey>
    public var findings: [Finding]
    public var disposition: Disposition

    public init(
        pages: ClosedRange<Int>, fields: [FieldKey: FieldValue] = [:], illegible: Set<FieldKey> = [], findings: [Finding] = [],
        disposition: Disposition = .needsReview
    ) {
        firstPage = pages.lowerBound
        lastPage = pages.upperBound
        self.fields = fields
        self.illegible = illegible
        self.findings = findings
        self.disposition = disposition
    }

    /// The text of a field; nil when it is missing or of another kind.
    public func text(_ key: FieldKey) -> String? { fields[key]?.value.text }

    public var urgency: Urgency { text(.referralUrgency).flatMap(Urgency.init(rawValue:)) ?? .routine }
}
