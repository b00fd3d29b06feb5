import CCrypto

/// SHA-256 of a file's bytes: what a document is known by.
public struct DocumentHash: Hashable, Sendable {
    /// 32 of them.
    public let bytes: [UInt8]

    private static let size = Int(SHA256_DIGEST_LENGTH)

    /// Of a file.
    public init(of file: [UInt8]) {
        var hash = [UInt8](repeating: 0, count: Self.size)
        let done = SHA256(file, file.count, &hash)
        // Without it there is nothing that could go on: every file would be the same file.
        precondition(done != nil, "libcrypto knows no SHA-256")
        bytes = hash
    }

    /// One that was computed before; nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    /// Lower-case hexadecimal.
    public var text: String { Hex.text(bytes) }
}
