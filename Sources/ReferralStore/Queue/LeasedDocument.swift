public import FoundationEssentials

/// A document handed to a worker, with all that reading it needs.
public struct LeasedDocument: Sendable {
    public var lease: DocumentLease
    public var bytes: [UInt8]
    /// Lower-case hexadecimal.
    public var sha256: String
    public var fileName: String
    public var site: String?
    public var sender: String?
    public var receivedAt: Date
}
