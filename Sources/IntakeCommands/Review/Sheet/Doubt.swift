import ReferralModel

/// One thing about a referral that a person has to settle.
struct Doubt: Hashable, Sendable {
    /// Nil when it is about the whole, such as a page that did not arrive.
    var key: FieldKey?
    var severity: Finding.Severity
    /// Codes of the findings behind it; empty when the value is only not sure enough.
    var codes: [String]
    /// What is wrong, in words, most serious first. Holds no value of the referral.
    var reasons: [String]
    /// One word for a narrow screen: `missing`, `invalid`, `doubtful`.
    var kind: Finding.Kind

    /// What it is about: a field's key, `document class` or `transmission`.
    var name: String { key?.rawValue ?? (kind == .doubtful ? "document class" : "transmission") }
}
