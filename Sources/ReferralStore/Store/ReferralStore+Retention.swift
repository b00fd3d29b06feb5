import FoundationEssentials
import PostgresClient

extension ReferralStore {
    /// What would be destroyed by these rules now, in the order of documents. Changes nothing.
    public func retentionDue(by rules: [RetentionRule]) async throws(StoreError) -> [RetentionDue] {
        try await guarded {
            try await pool.withConnection { connection in
                // The rules take part in the question, and are then as they were.
                try await connection.query("begin")
                do {
                    try await connection.query(try Self.setting(rules))
                    let due = try await Self.due(connection)
                    try await connection.query("rollback")
                    return due
                } catch {
                    _ = try? await connection.query("rollback")
                    throw error
                }
            }
        }
    }

    /// Destroys what has been kept long enough: data keys, page text, printed pairs, letters, and values where the class says so; then
    /// sweeps the originals. Each document is a transaction of its own. Safe to repeat after it was cut off.
    ///
    /// - Parameters:
    ///   - rules: the classes; from now on the database holds every destruction to them.
    ///   - name: who orders it; recorded.
    ///   - limit: at most so many documents.
    /// - Returns: what went and what was kept.
    /// - Throws: ``StoreError/notPermitted(_:)`` unless the login has the role `intake_custodian` or owns the tables.
    @discardableResult
    public func runRetention(by rules: [RetentionRule], as name: String, limit: Int = .max) async throws(StoreError) -> RetentionRun {
        try await guarded {
            let due = try await pool.transaction { connection in
                try await connection.query(try Self.setting(rules))
                return try await Self.due(connection)
            }
            var run = RetentionRun()
            run.kept = due.filter(\.isHeld).map(\.document)
            for document in due.lazy.filter({ !$0.isHeld }).prefix(limit).map(\.document) {
                do {
                    try await destroy(document, by: name)
                    run.destroyed.append(document)
                } catch StoreError.refused {
                    // Held or changed since the look.
                    run.kept.append(document)
                }
            }
            for row in try await pool.query("select partition, originals, is_dropped from intake.sweep_originals()") {
                if try row.get("is_dropped") { run.droppedPartitions.append(try row.get("partition")) }
                run.originals += try row.get("originals")
            }
            return run
        }
    }

    /// Destroys one document. The database refuses one that is not due by its rules, or that a hold keeps.
    ///
    /// - Throws: ``StoreError/refused(_:)`` with the reason.
    public func destroy(_ id: DocumentID, by name: String) async throws(StoreError) {
        try await guarded { try await pool.query("select intake.destroy(\(id.rawValue)::bigint, \(name)::text)") }
    }

    /// Records of destruction, the newest last.
    public func destructions(limit: Int = 100) async throws(StoreError) -> [Destruction] {
        try await guarded {
            try await pool.query("select * from (select * from referrals.destruction order by id desc limit \(limit)) n order by id").map {
                row in
                guard let kind = RetentionRule.Class(rawValue: try row.get("class")) else { throw StoreError.unreadable("a destruction") }
                return Destruction(
                    id: try row.get("id"), document: DocumentID(rawValue: try row.get("document_id")), at: try row.get("at"),
                    by: try row.get("by"), class: kind, dueAt: try row.get("due_at"), basis: try row.get("basis"),
                    sha256: try row.get("sha256"), byteCount: try row.get("bytes"), pages: try row.get("pages"),
                    referrals: try row.get("referrals"), values: try row.get("field_values"), letters: try row.get("letters"))
            }
        }
    }

    private static func setting(_ rules: [RetentionRule]) throws -> SQL {
        "select intake.set_retention_rules(\(try StoredJSON.text(rules))::jsonb)"
    }

    private static func due(_ connection: PostgresConnection) async throws -> [RetentionDue] {
        try await connection.query(
            """
            select document_id, class, due_at, intake.is_held(document_id) as is_held from intake.retention_due()
            where due_at <= now() order by document_id
            """
        ).map { row in
            guard let kind = RetentionRule.Class(rawValue: try row.get("class")) else { throw StoreError.unreadable("a class") }
            return RetentionDue(
                document: DocumentID(rawValue: try row.get("document_id")), class: kind, dueAt: try row.get("due_at"),
                isHeld: try row.get("is_held"))
        }
    }
}
