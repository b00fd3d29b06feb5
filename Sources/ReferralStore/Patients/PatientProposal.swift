public import FoundationEssentials

/// Two patients who may be one.
public struct PatientProposal: Hashable, Sendable {
    /// The newer of the two.
    public var patient: PatientID
    public var other: PatientID
    /// The referral for which it was proposed.
    public var referral: ReferralID
    /// How strongly they agree.
    public var bits: Double
    public var madeAt: Date
}
