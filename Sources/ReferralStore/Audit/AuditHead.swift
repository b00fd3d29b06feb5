/// The newest link of the audit chain. Written down elsewhere now and then, it shows later that no end was cut off.
public struct AuditHead: Hashable, Sendable, CustomStringConvertible {
    /// Number of links.
    public var position: Int64
    /// Lower-case hexadecimal SHA-256.
    public var hash: String

    public init(position: Int64, hash: String) {
        self.position = position
        self.hash = hash
    }

    /// Reads `N:HASH`, as ``description`` writes it; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int64(parts[0]), position >= 0, parts[1].utf8.count == 64, parts[1].allSatisfy(\.isHexDigit)
        else { return nil }
        self.init(position: position, hash: parts[1].lowercased())
    }

    public var description: String { "\(position):\(hash)" }
}
