import DocumentVault
import PostgresClient

extension ReferralStore {
    /// Columns of `intake.document d left join intake.data_key k` that ``documentKey(_:)`` reads.
    static let keyColumns: SQL = "d.sha256 as hash, k.master_key_id, k.wrapped"

    /// The key of a document; nil for one that is plain.
    func documentKey(_ row: Row) async throws -> DocumentKey? {
        guard let wrapped = try row.getOptional("wrapped", as: [UInt8].self) else { return nil }
        guard let hash = DocumentHash(bytes: try row.get("hash")) else { throw StoreError.unreadable("a document's hash") }
        return try DocumentKey(unwrapping: wrapped, of: hash, with: await vault.master(try row.get("master_key_id")))
    }

    /// The key of a document, inside a transaction that writes parts of it.
    ///
    /// The document is locked first, so that it cannot be sealed or destroyed between the look and the writing.
    func lockedKey(of id: DocumentID, _ connection: PostgresConnection) async throws -> DocumentKey? {
        try await connection.query("select from intake.document where id = \(id.rawValue) for no key update")
        return try await key(of: id, connection)
    }

    /// The key of a document; nil for one that is plain.
    func key(of id: DocumentID, _ connection: PostgresConnection) async throws -> DocumentKey? {
        let rows = try await connection.query(
            """
            select \(Self.keyColumns), d.destroyed_at is not null as is_destroyed
            from intake.document d left join intake.data_key k on k.document_id = d.id where d.id = \(id.rawValue)
            """)
        guard let row = rows.first else { throw StoreError.noSuchDocument(id) }
        if try row.get("is_destroyed") { throw StoreError.destroyed(id) }
        return try await documentKey(row)
    }

    /// Fails unless this program holds the master key that the database is sealed under: better now than with the first document.
    ///
    /// - Parameter registers: whether a database that knows no key yet is to learn this program's.
    /// - Throws: ``StoreError/vault(_:)`` that names the key and where it was looked for.
    public func checkKeys(registers: Bool) async throws(StoreError) {
        try await guarded {
            await vault.forgetCurrent()
            if registers {
                _ = try await vault.current(pool)
            } else {
                _ = try await vault.known(pool)
            }
        }
    }

    /// Every master key that was ever in use, the newest first.
    public func masterKeys() async throws(StoreError) -> [MasterKeySummary] {
        try await guarded {
            let rows = try await pool.query(
                """
                select m.id, m.token, m.is_current, m.known_since, m.retired_at,
                    (select count(*) from intake.data_key k where k.master_key_id = m.id) as documents
                from intake.master_key m order by m.is_current desc, m.known_since desc, m.id
                """)
            var keys: [MasterKeySummary] = []
            for row in rows {
                let id: String = try row.get("id")
                let token: [UInt8] = try row.get("token")
                let isHeld = (try? await vault.master(id))?.made(token) ?? false
                keys.append(
                    MasterKeySummary(
                        id: id, isCurrent: try row.get("is_current"), knownSince: try row.get("known_since"),
                        retiredAt: try row.getOptional("retired_at"), documents: try row.get("documents"), isHeld: isHeld))
            }
            return keys
        }
    }

    /// Documents from before there were keys, whose bytes and texts are still plain.
    public func plainDocuments() async throws(StoreError) -> Int {
        try await guarded { try await pool.query("select count(*) as number from \(Self.plain)").only().get("number") }
    }

    static let plain: SQL = """
        intake.document d where d.destroyed_at is null and not exists (select from intake.data_key k where k.document_id = d.id)
        """
}
