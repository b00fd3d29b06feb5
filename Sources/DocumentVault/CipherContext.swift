import CCrypto

/// One run of AES-256-GCM (NIST SP 800-38D) in libcrypto, which it gives back at its end.
struct CipherContext: ~Copyable {
    /// Bytes of a nonce.
    static let nonceSize = 12
    /// Bytes of a tag.
    static let tagSize = 16

    private let context: OpaquePointer

    /// - Parameters:
    ///   - sealing: true to seal, false to open.
    ///   - key: 256 bits.
    ///   - nonce: ``nonceSize`` bytes.
    ///   - authenticated: what is not sealed and has to be the same when it is opened.
    /// - Throws: ``VaultError/cipherFailed`` when libcrypto refuses.
    init(sealing: Bool, _ key: SecretKey, nonce: some Collection<UInt8>, authenticated: [UInt8]) throws(VaultError) {
        guard nonce.count == Self.nonceSize, let length = Int32(exactly: authenticated.count), let context = EVP_CIPHER_CTX_new() else {
            throw .cipherFailed
        }
        let started = key.withUnsafeBytes { key in
            EVP_CipherInit_ex(
                context, EVP_aes_256_gcm(), nil, key.assumingMemoryBound(to: UInt8.self).baseAddress, Array(nonce), sealing ? 1 : 0)
        }
        var count: Int32 = 0
        guard started == 1, EVP_CipherUpdate(context, nil, &count, authenticated, length) == 1 else {
            EVP_CIPHER_CTX_free(context)
            throw .cipherFailed
        }
        self.context = context
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// - Parameter bytes: fewer than 2^31.
    /// - Returns: as many, sealed or opened. What was opened counts only once ``accepts(tag:)`` has said so.
    /// - Throws: ``VaultError/cipherFailed`` when libcrypto refuses.
    func run(_ bytes: ArraySlice<UInt8>) throws(VaultError) -> [UInt8] {
        guard let length = Int32(exactly: bytes.count) else { throw .cipherFailed }
        // Nothing to run through is no call: it would be taken for the end.
        guard length > 0 else { return [] }
        var output = [UInt8](repeating: 0, count: bytes.count)
        var count: Int32 = 0
        let done = bytes.withUnsafeBufferPointer { EVP_CipherUpdate(context, &output, &count, $0.baseAddress, length) }
        guard done == 1, count == length else { throw .cipherFailed }
        return output
    }

    /// The end of sealing.
    ///
    /// - Returns: the tag.
    /// - Throws: ``VaultError/cipherFailed`` when libcrypto refuses.
    consuming func tag() throws(VaultError) -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: Self.tagSize)
        var count: Int32 = 0
        guard EVP_CipherFinal_ex(context, &tag, &count) == 1,
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagSize), &tag) == 1
        else { throw .cipherFailed }
        return tag
    }

    /// The end of opening: whether the tag is that of what was run through.
    consuming func accepts(tag: some Collection<UInt8>) -> Bool {
        var tag = Array(tag)
        var unused: UInt8 = 0
        var count: Int32 = 0
        return tag.count == Self.tagSize && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagSize), &tag) == 1
            && EVP_CipherFinal_ex(context, &unused, &count) == 1
    }
}
