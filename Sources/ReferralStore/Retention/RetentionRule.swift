/// How long a class of documents is kept, from `Models/retention.yaml`.
public struct RetentionRule: Hashable, Codable, Sendable {
    /// What a document may be for retention. A document of several referrals is of the class that keeps it longest.
    public enum Class: String, Codable, CaseIterable, Sendable {
        /// The patient was 18 or older when the referral came.
        case adult = "referral_adult"
        case minor = "referral_minor"
        /// No date of birth that a check or a person accepted.
        case unknownAge = "referral_unknown_age"
        case rejected = "referral_rejected"
        case notAReferral = "not_a_referral"
        case quarantined
    }

    public var `class`: Class
    /// As PostgreSQL reads intervals: `7 years`, `30 days`. Counted from the last thing that happened to the referral, or from reception.
    public var keep: String
    /// At least until the patient has this age, in years.
    public var untilAge: Int?
    /// Whether the values of the referral are destroyed with the pages.
    public var destroysValues: Bool
    /// The law or decision it rests on.
    public var basis: String

    public init(_ class: Class, keep: String, untilAge: Int? = nil, destroysValues: Bool = true, basis: String) {
        self.class = `class`
        self.keep = keep
        self.untilAge = untilAge
        self.destroysValues = destroysValues
        self.basis = basis
    }

    private enum CodingKeys: String, CodingKey {
        case `class`, keep, basis
        case untilAge = "until_age"
        case destroysValues = "destroys_values"
    }
}
