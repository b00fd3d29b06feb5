public import FoundationEssentials

/// The record of a document that was destroyed.
public struct Destruction: Hashable, Sendable {
    public var id: Int64
    public var document: DocumentID
    public var at: Date
    /// Who ordered it.
    public var by: String
    public var `class`: RetentionRule.Class
    public var dueAt: Date
    public var basis: String
    /// Of the bytes that were destroyed; lower-case hexadecimal.
    public var sha256: String
    public var byteCount: Int
    public var pages: Int
    public var referrals: Int
    /// Values of referrals that went with it.
    public var values: Int
    public var letters: Int
}
