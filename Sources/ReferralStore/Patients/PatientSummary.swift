public import FoundationEssentials

/// A patient as far as referrals were found to be of one; without a name.
public struct PatientSummary: Hashable, Sendable {
    public var id: PatientID
    public var referrals: Int
    public var firstReceivedAt: Date?
    public var lastReceivedAt: Date?
    /// The patient that this one turned out to be.
    public var mergedInto: PatientID?
}
