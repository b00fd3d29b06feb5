public import FoundationEssentials

/// The right to work on one document for a while. It ends by ``ReferralStore/complete(_:_:)``, ``ReferralStore/fail(_:_:retry:)``,
/// ``ReferralStore/release(_:)`` or by time; after that every write with it is refused.
public struct DocumentLease: Hashable, Codable, Sendable {
    public var document: DocumentID
    /// Grows with every lease given out; what an older token wants to write is refused (fencing).
    public var token: Int64
    public var worker: String
    /// Which try this is, from 1.
    public var attempt: Int
    /// By the clock of the database server.
    public var expiresAt: Date
}
