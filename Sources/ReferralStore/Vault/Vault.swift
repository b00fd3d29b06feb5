import DocumentVault
import PostgresClient

/// The master keys that a store works with, read from their source when they are first needed.
actor Vault {
    nonisolated let source: KeySource
    private var ring: KeyRing?
    /// ID of the key that new documents are sealed under, as the database last said.
    private var current: String?

    init(_ source: KeySource) { self.source = source }

    /// A master key by its ID. One that is not at hand may have come with a rotation: then the source is read again.
    func master(_ id: String) throws(VaultError) -> MasterKey {
        if let key = ring?[id] { return key }
        let read = try source.load()
        ring = read
        guard let key = read[id] else { throw source == .none ? .noKeys : .missingKey(id, source.name) }
        return key
    }

    /// Whether the source holds it now.
    func holds(_ id: String) -> Bool { (try? master(id)) != nil }

    /// The key that new documents are sealed under. A database that knows none yet learns this program's, made if need be.
    func current(_ pool: PostgresPool) async throws -> MasterKey {
        if let current { return try master(current) }
        guard let known = try await known(pool) else {
            let first = try firstKey()
            // Of several that begin at once, the first one's key counts for all.
            try await pool.query("select intake.register_master_key(\(first.id)::text, \(try first.token())::bytea) as id")
            guard let known = try await self.known(pool) else { throw VaultError.noKeys }
            return known
        }
        return known
    }

    /// The key that the database is sealed under; nil when nothing was ever sealed.
    func known(_ pool: PostgresPool) async throws -> MasterKey? {
        guard let row = try await pool.query("select id, token from intake.master_key where is_current").first else { return nil }
        let id: String = try row.get("id")
        let key = try master(id)
        guard key.made(try row.get("token")) else { throw VaultError.wrongKey(id) }
        current = id
        return key
    }

    /// Asks the database anew next time.
    func forgetCurrent() { current = nil }

    /// Reads the source again.
    func reload() throws(VaultError) -> KeyRing {
        let read = try source.load()
        ring = read
        return read
    }

    private func firstKey() throws(VaultError) -> MasterKey {
        if let key = try reload().keys.last { return key }
        guard case .file(let path, mayBeMade: true) = source else { throw .noKeys }
        try KeyFile.make(path)
        guard let key = try reload().keys.last else { throw .unreadableSource(source.name, "it holds no key") }
        return key
    }
}
