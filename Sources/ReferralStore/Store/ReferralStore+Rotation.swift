public import DocumentVault
import PostgresClient

extension ReferralStore {
    /// Data keys that are wrapped anew in one transaction.
    private static let batch = 500

    /// Puts a master key in use and wraps every data key by it, a few hundred at a time, while services go on. Documents themselves are
    /// not touched. Safe to repeat after it was cut off.
    ///
    /// - Parameter key: must be in the source of keys already, here and on every other machine.
    /// - Returns: what was wrapped anew, and which keys nothing needs any more.
    /// - Throws: ``StoreError/vault(_:)`` when a key that data keys are wrapped by is not at hand; what was done until then holds.
    public func rotate(to key: MasterKey) async throws(StoreError) -> KeyRotation {
        try await guarded {
            // Before anything is wrapped by it: is it where the next start will look?
            _ = try await vault.reload()
            _ = try await vault.master(key.id)
            try await pool.query("select intake.make_master_key_current(\(key.id)::text, \(try key.token())::bytea)")
            await vault.forgetCurrent()
            var rotation = KeyRotation(current: key.id)
            while true {
                try await rewrap(by: key, &rotation)
                let retired = try await pool.query("select id from intake.retire_master_keys() as k(id)")
                rotation.retired += try retired.map { try $0.get("id") }
                // What a service wrapped with the old key meanwhile is seen by the next round; when that key is retired, it cannot.
                let left = try await pool.query("select count(*) as number from intake.data_key where master_key_id <> \(key.id)").only()
                if try left.get("number", as: Int.self) <= rotation.unreadable { return rotation }
            }
        }
    }

    /// One round over all data keys that another master key wraps.
    private func rewrap(by key: MasterKey, _ rotation: inout KeyRotation) async throws {
        var last: Int64 = 0
        rotation.unreadable = 0
        while true {
            let from = last
            let (end, rewrapped, unreadable) = try await pool.transaction { connection -> (Int64?, Int, Int) in
                let rows = try await connection.query(
                    """
                    select k.document_id, \(Self.keyColumns) from intake.data_key k join intake.document d on d.id = k.document_id
                    where k.master_key_id <> \(key.id) and k.document_id > \(from) order by k.document_id limit \(Self.batch) for update of k
                    """)
                var all: [SQL] = []
                var unreadable = 0
                for row in rows {
                    do {
                        guard let wrapped = try await documentKey(row)?.wrapped(by: key) else { continue }
                        all.append(
                            """
                            update intake.data_key set master_key_id = \(key.id), wrapped = \(wrapped)
                            where document_id = \(try row.get("document_id", as: Int64.self))
                            """)
                    } catch VaultError.notAuthentic {
                        unreadable += 1
                    }
                }
                if !all.isEmpty { try await connection.pipeline(all) }
                return (try rows.last?.get("document_id"), all.count, unreadable)
            }
            guard let end else { return }
            last = end
            rotation.rewrapped += rewrapped
            rotation.unreadable += unreadable
        }
    }

    /// Seals what was stored before there were keys, document by document, while services go on. Safe to repeat.
    ///
    /// PostgreSQL keeps the plain bytes of replaced rows until it reuses their room: `vacuum full` on `intake.original`, `intake.page_text`
    /// and `intake.reading` ends that.
    public func sealEarlier() async throws(StoreError) -> SealingReport {
        try await guarded {
            var report = SealingReport()
            var last: Int64 = 0
            while let (id, isSealed) = try await sealNext(after: last) {
                last = id.rawValue
                if isSealed { report.sealed += 1 } else { report.damaged.append(id) }
            }
            report.left = try await plainDocuments() - report.damaged.count
            return report
        }
    }

    private func sealNext(after last: Int64) async throws -> (DocumentID, isSealed: Bool)? {
        let master = try await vault.current(pool)
        return try await pool.transaction { connection in
            let rows = try await connection.query(
                """
                select d.id, d.sha256, d.stored_at from \(Self.plain) and d.id > \(last) and d.state <> 'processing'
                order by d.id limit 1 for update of d skip locked
                """)
            guard let row = rows.first else { return nil }
            let id: Int64 = try row.get("id")
            let parts = try await connection.pipeline([
                "select o.content from intake.document d join intake.original o on o.stored_at = d.stored_at and o.document_id = d.id where d.id = \(id)",
                "select number, content from intake.page_text where document_id = \(id) order by number",
                "select pairs from intake.reading where document_id = \(id)",
            ])
            guard let bytes = try parts[0].first?.get("content", as: [UInt8].self) else { return (DocumentID(rawValue: id), false) }
            let (key, hash, sealed) = try DocumentKey.sealing(bytes)
            guard hash.bytes == (try row.get("sha256", as: [UInt8].self)) else { return (DocumentID(rawValue: id), false) }
            let numbers = try parts[1].map { try $0.get("number", as: Int.self) }
            let pages = try zip(numbers, parts[1]).map { number, row in
                Base64.text(try key.seal(row.get("content"), as: .page(number)))
            }
            let pairs = try parts[2].first.map { try key.seal($0.get("pairs"), as: .pairs) }
            try await connection.query(
                """
                select intake.seal_document(\(id)::bigint, \(master.id)::text, \(try key.wrapped(by: master))::bytea, \(sealed)::bytea,
                    \(pairs)::bytea, \(numbers)::int8[]::integer[], \(pages)::text[])
                """)
            return (DocumentID(rawValue: id), true)
        }
    }
}
