/// Number of a piece of blind work.
public struct BlindTaskID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
    public var rawValue: Int64

    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// As printed by ``description``.
    public init?(_ text: String) {
        guard let value = Int64(text), value > 0 else { return nil }
        self.init(rawValue: value)
    }

    public var description: String { String(rawValue) }
}
