import Crypto

/// SHA-256 of a file's bytes: what a document is known by.
public struct DocumentHash: Hashable, Sendable {
    /// 32 of them.
    public let bytes: [UInt8]

    /// Of a file.
    public init(of file: [UInt8]) { bytes = Array(SHA256.hash(data: file)) }

    /// One that was computed before; nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Lower-case hexadecimal.
    public var text: String { Hex.text(bytes) }
}
