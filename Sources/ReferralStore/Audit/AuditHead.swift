/// The newest link of the audit chain. Written down elsewhere now and then, it shows later that no end was cut off.
public struct AuditHead: Hashable, Sendable {
    /// Number of links.
    public var position: Int64
    /// Lower-case hexadecimal SHA-256.
    public var hash: String
}
