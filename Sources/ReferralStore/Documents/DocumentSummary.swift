public import FoundationEssentials
public import ReferralModel

/// A document as lists show it.
public struct DocumentSummary: Hashable, Sendable {
    public var id: DocumentID
    /// Lower-case hexadecimal, computed by PostgreSQL when the bytes were stored.
    public var sha256: String
    public var fileName: String
    public var site: String?
    public var sender: String?
    public var receivedAt: Date
    /// When the bytes were committed to PostgreSQL.
    public var storedAt: Date
    /// When it reached its present state.
    public var stateSince: Date
    /// Size of the original in bytes.
    public var byteCount: Int
    /// Nil until it was read.
    public var pageCount: Int?
    public var state: DocumentState
    /// Why it is quarantined: the code of a `ReadFailure` and its message, or why a try failed that will be repeated.
    public var failure: ReadFailure?
    /// Nil until it was read.
    public var documentClass: DocumentClass?
    /// Tries begun so far.
    public var attempts: Int
    /// How often these bytes came in; 1 for most.
    public var sightings: Int
}
