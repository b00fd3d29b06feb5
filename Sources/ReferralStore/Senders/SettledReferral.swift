public import FoundationEssentials
public import ReferralModel

/// A referral that people have settled, with all that a lesson about its form needs.
public struct SettledReferral: Sendable {
    public var id: ReferralID
    /// Of the referral alone, in order.
    public var pages: [PageText]
    public var receivedAt: Date
    /// What is right.
    public var values: [FieldKey: FieldContent]
    /// The sending machine that the fax server named; nil where it named none.
    public var sender: String?
}
