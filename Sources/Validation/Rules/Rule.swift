public import ReferralModel

/// One line of `rules.yaml`: a check of a field, and how much it matters.
public struct Rule: Hashable, Sendable {
    /// What is checked.
    public enum Check: Hashable, Sendable {
        case required
        case signed
        case npi
        case diagnosisExists
        case phone
        /// The date lies at most this many days after the day the fax came.
        case notAfterReceipt(days: Int)
        /// The date is not before that of another field.
        case dateOrder(after: FieldKey)
        /// Age in years on the day the fax came.
        case ageAtMost(years: Int)
        case zipInState(state: FieldKey)
        case memberIDPattern(payer: FieldKey)
        case visitsAtMost(count: Int)
        /// Diagnoses that begin so belong to one sex.
        case diagnosisSex(value: String, starts: [String])
        /// The side of the body in codes and in a text.
        case laterality(text: FieldKey)
    }

    public var check: Check
    public var field: FieldKey
    public var severity: Finding.Severity
    /// For the reviewer, in place of the usual words.
    public var message: String?
    public var when: RuleCondition?
    public var unless: RuleCondition?
    /// Where it stands in the file, from 1.
    public var line: Int

    /// Whether the rule is about this referral at all.
    func applies(to referral: Referral) -> Bool {
        (when?.holds(for: referral) ?? true) && !(unless?.holds(for: referral) ?? false)
    }
}
