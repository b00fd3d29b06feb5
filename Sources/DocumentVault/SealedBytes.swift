/// The form of everything sealed: a byte of version, then nonce (12), ciphertext and tag (16) of AES-256-GCM (NIST SP 800-38D).
///
/// Nonces are drawn by chance. A data key seals a few dozen pieces and a master key at most millions, far below the 2^32 that the
/// standard allows for such nonces (section 8.3).
enum SealedBytes {
    static let version: UInt8 = 1

    /// By how many bytes the sealed form is longer.
    static let overhead = 1 + CipherContext.nonceSize + CipherContext.tagSize

    static func seal(_ bytes: [UInt8], _ key: SecretKey, _ context: [UInt8]) throws(VaultError) -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        let nonce = (0..<CipherContext.nonceSize).map { _ in random.next() as UInt8 }
        let cipher = try CipherContext(sealing: true, key, nonce: nonce, authenticated: [version] + context)
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bytes.count + overhead)
        sealed.append(version)
        sealed.append(contentsOf: nonce)
        sealed.append(contentsOf: try cipher.run(bytes[...]))
        sealed.append(contentsOf: try cipher.tag())
        return sealed
    }

    static func open(_ sealed: [UInt8], _ key: SecretKey, _ context: [UInt8]) throws(VaultError) -> [UInt8] {
        guard let first = sealed.first else { throw .notAuthentic }
        guard first == version else { throw .unknownVersion(first) }
        guard sealed.count >= overhead else { throw .notAuthentic }
        let nonce = sealed[1...CipherContext.nonceSize]
        let cipher = try CipherContext(sealing: false, key, nonce: nonce, authenticated: [version] + context)
        let bytes = try cipher.run(sealed[nonce.endIndex..<sealed.count - CipherContext.tagSize])
        guard cipher.accepts(tag: sealed.suffix(CipherContext.tagSize)) else { throw .notAuthentic }
        return bytes
    }
}
