import FoundationEssentials
import Glibc

/// Where a program has its master keys from. Read again whenever a key is met that the ring does not hold, so that a rotation needs
/// no new start.
public enum KeySource: Hashable, Sendable {
    /// None: what needs a key is refused.
    case none
    /// The text of the keys themselves, as in an environment variable.
    case text(String)
    /// A file. One that `mayBeMade` need not be there, and is made when a new database is begun.
    case file(String, mayBeMade: Bool)
    /// A command for `/bin/sh`, whose standard output holds the keys: a client of a key store.
    case command(String)

    /// What it is, without what it holds.
    public var name: String {
        switch self {
        case .none: "this program"
        case .text: "INTAKE_MASTER_KEY"
        case .file(let path, _): path
        case .command: "the output of INTAKE_MASTER_KEY_COMMAND"
        }
    }

    /// Most bytes that a source may hold.
    private static let limit = 65_536

    /// The keys as the source has them now. Blocks while a command runs.
    ///
    /// - Throws: ``VaultError/unreadableSource(_:_:)``, ``VaultError/malformedSource(_:line:)``.
    public func load() throws(VaultError) -> KeyRing {
        switch self {
        case .none: return KeyRing()
        case .text(let text): return try KeyRing(text: text, source: name)
        case .file(let path, let mayBeMade):
            if mayBeMade, access(path, F_OK) != 0, errno == ENOENT { return KeyRing() }
            return try KeyRing(text: try KeyFile.read(path), source: name)
        case .command(let command):
            let ring = try KeyRing(text: try output(of: command), source: name)
            guard !ring.isEmpty else { throw .unreadableSource(name, "it printed no key") }
            return ring
        }
    }

    private func output(of command: String) throws(VaultError) -> String {
        // Its standard error goes where this program's goes: what it says is for the same person.
        guard let stream = popen(command, "re") else { throw .unreadableSource(name, String(cString: strerror(errno))) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count < Self.limit {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        let status = pclose(stream)
        guard status == 0 else { throw .unreadableSource(name, "the command ended with status \((status >> 8) & 0xff)") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
