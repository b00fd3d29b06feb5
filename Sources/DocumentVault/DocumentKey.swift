/// The key of one document: seals all of it and nothing else. Kept only wrapped by a master key; once the wrapped key is gone, the
/// document is unreadable for good.
public struct DocumentKey: Sendable {
    /// What the document is known by.
    public let document: DocumentHash
    /// Hash of the sealed original. Wrapped with the key, so that whoever holds the master key can tell by it whether the sealed bytes
    /// are still those that were stored, without moving them.
    public let seal: DocumentHash
    private let key: SecretKey

    /// By how many bytes the sealed form is longer: version, nonce, tag.
    public static let sealLength = SealedBytes.overhead

    /// A new key for a file, and the file sealed with it.
    ///
    /// - Throws: ``VaultError``.
    public static func sealing(_ file: [UInt8]) throws(VaultError) -> (key: DocumentKey, document: DocumentHash, sealed: [UInt8]) {
        let hash = DocumentHash(of: file)
        let key = SecretKey()
        let sealed = try SealedBytes.seal(file, key, hash.bytes + DocumentPart.original.context)
        return (DocumentKey(document: hash, seal: DocumentHash(of: sealed), key: key), hash, sealed)
    }

    /// - Parameters:
    ///   - bytes: what is to be sealed.
    ///   - part: what of the document it is.
    /// - Returns: the version, a nonce, the ciphertext and its tag.
    /// - Throws: ``VaultError``.
    public func seal(_ bytes: [UInt8], as part: DocumentPart) throws(VaultError) -> [UInt8] {
        try SealedBytes.seal(bytes, key, document.bytes + part.context)
    }

    /// - Parameters:
    ///   - sealed: what ``seal(_:as:)`` gave.
    ///   - part: what of the document it has to be.
    /// - Returns: the bytes.
    /// - Throws: ``VaultError/notAuthentic`` when they were changed, or are another part or of another document.
    public func open(_ sealed: [UInt8], as part: DocumentPart) throws(VaultError) -> [UInt8] {
        try SealedBytes.open(sealed, key, document.bytes + part.context)
    }

    /// The key in the form in which it is stored.
    ///
    /// - Throws: ``VaultError``.
    public func wrapped(by master: MasterKey) throws(VaultError) -> [UInt8] {
        let secret = key.withUnsafeBytes { Array($0) } + seal.bytes
        return try SealedBytes.seal(secret, master.key, Self.context(document, master))
    }

    /// Unwraps a stored key.
    ///
    /// - Parameters:
    ///   - wrapped: what ``wrapped(by:)`` gave.
    ///   - document: whose key it has to be.
    ///   - master: the key that wrapped it.
    /// - Throws: ``VaultError/notAuthentic`` when it is the key of another document, was wrapped by another master key, or was changed.
    public init(unwrapping wrapped: [UInt8], of document: DocumentHash, with master: MasterKey) throws(VaultError) {
        let secret = try SealedBytes.open(wrapped, master.key, Self.context(document, master))
        guard let key = SecretKey(bytes: secret.prefix(SecretKey.size)),
            let seal = DocumentHash(bytes: Array(secret.dropFirst(SecretKey.size)))
        else { throw .notAuthentic }
        self.init(document: document, seal: seal, key: key)
    }

    private init(document: DocumentHash, seal: DocumentHash, key: SecretKey) {
        self.document = document
        self.seal = seal
        self.key = key
    }

    private static func context(_ document: DocumentHash, _ master: MasterKey) -> [UInt8] {
        Array("data key".utf8) + document.bytes + Array(master.id.utf8)
    }
}
