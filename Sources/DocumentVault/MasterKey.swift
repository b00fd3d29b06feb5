import FoundationEssentials

/// The key that wraps the keys of documents: 256 bits, by chance. It never enters the database.
public struct MasterKey: Hashable, Sendable {
    /// Sixteen hexadecimal digits that follow from the key and tell nothing about it (HKDF, RFC 5869).
    public let id: String
    let key: SecretKey

    /// A new one, from the system's random numbers.
    public init() { self.init(SecretKey()) }

    /// - Parameter bytes: 32; nil for any other count.
    public init?(bytes: [UInt8]) {
        guard let key = SecretKey(bytes: bytes) else { return nil }
        self.init(key)
    }

    /// Reads what ``text`` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let data = Data(base64Encoded: String(text)) else { return nil }
        self.init(bytes: Array(data))
    }

    private init(_ key: SecretKey) {
        self.key = key
        id = Hex.text(key.derived(for: "ReferralIntake master key ID", count: 8))
    }

    /// Base64, 44 characters: the key itself. For its file, never for a log.
    public var text: String { key.withUnsafeBytes { Data($0).base64EncodedString() } }

    /// What the database keeps to tell whether a program holds this key: a fixed sentence, sealed by it.
    ///
    /// - Throws: ``VaultError``.
    public func token() throws(VaultError) -> [UInt8] { try SealedBytes.seal(Self.sentence, key, Array(id.utf8)) }

    /// Whether a token was made by this very key.
    public func made(_ token: [UInt8]) -> Bool { (try? SealedBytes.open(token, key, Array(id.utf8))) == Self.sentence }

    private static let sentence = Array("ReferralIntake".utf8)

    public static func == (l: MasterKey, r: MasterKey) -> Bool { l.key.isSame(as: r.key) }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
