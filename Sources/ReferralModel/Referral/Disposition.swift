/// Where a referral stands at intake.
public enum Disposition: String, Codable, CaseIterable, Sendable {
    /// A person has to look.
    case needsReview = "needs_review"
    /// Complete; every value was accepted by a check or by a person.
    case ready
    /// A person decided that it is not to be used.
    case rejected
}
