/// Why something could not be sealed or opened. Never carries a key or a value.
public enum VaultError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No master key is configured, and none may be made here.
    case noKeys
    /// A key source that cannot be read: what it is, and why not.
    case unreadableSource(String, String)
    /// A key source that holds something else than keys: what it is, and where.
    case malformedSource(String, line: Int)
    /// The ring does not hold a master key that is needed: its ID, and where was looked.
    case missingKey(String, String)
    /// A key of this ID is there, but it is not the one that the database knows.
    case wrongKey(String)
    /// The sealed bytes were changed, belong to something else, or are sealed under another key.
    case notAuthentic
    /// libcrypto would not seal or open: it lacks memory or AES-256-GCM, or the piece is longer than 2 GiB.
    case cipherFailed
    /// Sealed by a newer program: the version found.
    case unknownVersion(UInt8)

    public var description: String {
        switch self {
        case .noKeys:
            "no master key is configured: set INTAKE_MASTER_KEY_FILE, INTAKE_MASTER_KEY_COMMAND or INTAKE_MASTER_KEY, or keep the key in "
                + "INTAKE_HOME/keys/master.key"
        case .unreadableSource(let source, let why): "the master key cannot be read from \(source): \(why)"
        case .malformedSource(let source, let line):
            "\(source), line \(line): a master key is 32 bytes in base64, 44 characters; `intake keys make` makes one"
        case .missingKey(let id, let source):
            "the documents of this database are sealed under master key \(id), which \(source) does not hold: bring that key back from where "
                + "it is kept, or name its place with INTAKE_MASTER_KEY_FILE; without it nothing can be read, and nothing new is taken in"
        case .wrongKey(let id): "the master key with the ID \(id) is not the one that this database was begun with"
        case .notAuthentic: "the sealed bytes were changed, belong to another document, or are sealed under another key"
        case .cipherFailed:
            "libcrypto would not seal or open: see that there is memory, that `openssl list -cipher-algorithms` names AES-256-GCM, and that "
                + "the file is shorter than 2 GiB"
        case .unknownVersion(let version): "sealed in form \(version), which this program does not know: use the newer program"
        }
    }
}
