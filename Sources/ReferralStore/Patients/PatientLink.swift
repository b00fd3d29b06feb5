public import FoundationEssentials

/// That a referral is of a patient.
public struct PatientLink: Hashable, Sendable {
    /// Who was how sure.
    public enum How: String, Codable, Sendable {
        /// The first referral of its patient.
        case first
        /// The program found exactly one patient it agrees with surely.
        case automatic
        /// A person said so.
        case person
    }

    public var referral: ReferralID
    public var patient: PatientID
    public var how: How
    /// Weight of the agreement in bits; nil unless automatic.
    public var bits: Double?
    public var by: String
    public var at: Date
}
