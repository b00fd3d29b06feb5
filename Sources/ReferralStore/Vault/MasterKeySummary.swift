public import FoundationEssentials

/// A master key as the database knows it: never the key itself.
public struct MasterKeySummary: Hashable, Sendable {
    public var id: String
    /// Whether new documents are sealed under it.
    public var isCurrent: Bool
    public var knownSince: Date
    /// Since when no document needs it any more.
    public var retiredAt: Date?
    /// Documents whose key it wraps.
    public var documents: Int
    /// Whether this program holds it, and it is the very key.
    public var isHeld: Bool
}
