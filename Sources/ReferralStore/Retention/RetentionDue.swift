public import FoundationEssentials

/// A document that has been kept long enough.
public struct RetentionDue: Hashable, Sendable {
    public var document: DocumentID
    public var `class`: RetentionRule.Class
    /// Since when it may go.
    public var dueAt: Date
    /// Whether a legal hold keeps it all the same.
    public var isHeld: Bool
}
