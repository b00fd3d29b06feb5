import CPoppler

/// The hash that names a document: SHA-256 (FIPS 180-4).
public enum ContentHash {
    /// 64 lower-case hexadecimal digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}
