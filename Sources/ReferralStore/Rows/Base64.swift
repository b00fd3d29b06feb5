import FoundationEssentials

/// Bytes as text, for arrays of them: PostgreSQL decodes them again.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
