import CCrypto

/// 256 bits that open what they sealed. Their memory is overwritten when the last holder lets go of it.
final class SecretKey: Sendable {
    /// Bytes of a key.
    static let size = 32

    /// Written in `init` and never after, so that all threads may read it; freed in `deinit`.
    nonisolated(unsafe) private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)

    /// A new one, from the system's random numbers.
    init() {
        var random = SystemRandomNumberGenerator()
        for place in memory.indices { memory[place] = random.next() }
    }

    /// - Parameter bytes: 32; nil for any other count.
    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.size else { return nil }
        memory.copyBytes(from: bytes)
    }

    deinit {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
        memory.deallocate()
    }

    /// - Parameter body: is lent the key; its address must not outlive the call.
    /// - Returns: what the body gives.
    func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R { body(UnsafeRawBufferPointer(memory)) }

    /// In a time that tells nothing about where two keys differ.
    func isSame(as other: SecretKey) -> Bool { CRYPTO_memcmp(memory.baseAddress, other.memory.baseAddress, Self.size) == 0 }

    /// Bytes that follow from the key and tell nothing about it: HKDF with SHA-256 and no salt (RFC 5869).
    ///
    /// - Parameters:
    ///   - purpose: what they are for; other purposes give other bytes.
    ///   - count: how many, 1 to 8,160.
    /// - Returns: as many bytes.
    func derived(for purpose: String, count: Int) -> [UInt8] {
        let context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nil)
        defer { EVP_PKEY_CTX_free(context) }
        let purpose = Array(purpose.utf8)
        var length = count
        var bytes = [UInt8](repeating: 0, count: count)
        let done =
            EVP_PKEY_derive_init(context) == 1 && EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) == 1
            && EVP_PKEY_CTX_set1_hkdf_key(context, memory.assumingMemoryBound(to: UInt8.self).baseAddress, Int32(Self.size)) == 1
            && EVP_PKEY_CTX_add1_hkdf_info(context, purpose, Int32(purpose.count)) == 1
            && EVP_PKEY_derive(context, &bytes, &length) == 1
        // Without it there is nothing that could go on: every key would have the same name.
        precondition(done && length == count, "libcrypto knows no HKDF with SHA-256")
        return bytes
    }
}
