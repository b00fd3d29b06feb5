import Crypto
import FoundationEssentials

/// The form of everything sealed: a byte of version, then nonce (12), ciphertext and tag (16) of AES-256-GCM (NIST SP 800-38D).
///
/// Nonces are drawn by chance. A data key seals a few dozen pieces and a master key at most millions, far below the 2^32 that the
/// standard allows for such nonces (section 8.3).
enum SealedBytes {
    static let version: UInt8 = 1

    static func seal(_ bytes: [UInt8], _ key: SymmetricKey, _ context: [UInt8]) throws(VaultError) -> [UInt8] {
        guard let box = try? AES.GCM.seal(bytes, using: key, authenticating: [version] + context), let combined = box.combined else {
            throw .notAuthentic
        }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(combined.count + 1)
        sealed.append(version)
        sealed.append(contentsOf: combined)
        return sealed
    }

    static func open(_ sealed: [UInt8], _ key: SymmetricKey, _ context: [UInt8]) throws(VaultError) -> [UInt8] {
        guard let first = sealed.first else { throw .notAuthentic }
        guard first == version else { throw .unknownVersion(first) }
        guard let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: [version] + context)
        else { throw .notAuthentic }
        return Array(bytes)
    }
}
