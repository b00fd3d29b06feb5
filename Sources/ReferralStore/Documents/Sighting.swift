public import FoundationEssentials

/// One arrival of a document's bytes.
public struct Sighting: Hashable, Sendable {
    public var fileName: String
    public var site: String?
    public var sender: String?
    public var receivedAt: Date
    /// When it was taken in.
    public var seenAt: Date
    public var sidecar: [String: String]
}
