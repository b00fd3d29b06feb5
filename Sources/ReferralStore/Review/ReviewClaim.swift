public import FoundationEssentials

/// Who has a referral in hand, and until when.
public struct ReviewClaim: Hashable, Codable, Sendable {
    public var reviewer: String
    /// By the clock of the database server; every change by the reviewer extends it.
    public var until: Date
}
