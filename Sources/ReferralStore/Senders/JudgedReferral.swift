public import ReferralModel

/// A referral that people have settled, with the fields that somebody looked at one by one.
public struct JudgedReferral: Sendable {
    public var settled: SettledReferral
    /// Fields that were in doubt, and changed, confirmed or accepted.
    public var reviewed: Set<FieldKey>
    /// Fields that were typed again without being seen, because the referral was drawn.
    public var sampled: Set<FieldKey>
    /// The share of referrals that was drawn then, above 0 to 1; nil when it was not drawn.
    public var share: Double?
}
