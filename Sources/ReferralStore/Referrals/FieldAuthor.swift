public import FoundationEssentials

/// The person who typed or accepted a value.
public struct FieldAuthor: Hashable, Codable, Sendable {
    public var name: String
    public var at: Date
}
