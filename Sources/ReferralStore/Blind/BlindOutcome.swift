/// What came of blind work.
public enum BlindOutcome: String, Codable, Sendable {
    /// Both read the same. A second key makes the referral ready.
    case agrees
    /// They differ: a third person is asked.
    case differs
    /// The third has spoken.
    case settled
}
