public import ReferralModel

/// How the desk works: settings that hold for everybody.
public struct DeskPolicy: Hashable, Codable, Sendable {
    /// Share of the referrals that nobody looked at which are typed again blindly, 0 to 1.
    public var sampleShare: Double
    /// Whether accepted referrals ask for a second key.
    public var doubleEntry: Bool
    /// Share of wrong values that automatic acceptance may make, 0 to 1.
    public var errorBudget: Double

    /// The fields that double entry asks for.
    public static let criticalKeys: [FieldKey] = [.patientLastName, .patientFirstName, .patientDOB, .insuranceMemberID, .referrerNPI]

    public init(sampleShare: Double = 0, doubleEntry: Bool = false, errorBudget: Double = 1 / 333) {
        self.sampleShare = sampleShare
        self.doubleEntry = doubleEntry
        self.errorBudget = errorBudget
    }
}
