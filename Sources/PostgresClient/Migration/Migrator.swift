/// Runs numbered scripts once, in order, in one transaction; safe when many programs start at once.
public struct Migrator: Sendable {
    private let schema: String
    private let migrations: [Migration]

    /// - Parameters:
    ///   - schema: where the table `migration` keeps what was run; made when it is not there.
    ///   - migrations: numbered from 1; numbers may be left out.
    public init(schema: String, migrations: [Migration]) {
        self.schema = schema
        self.migrations = migrations.sorted { $0.number < $1.number }
    }

    /// Brings the schema up to date and gives the numbers of what was run.
    ///
    /// - Throws: ``MigrationError`` or ``PostgresError``.
    public func migrate(_ pool: PostgresPool) async throws -> [Int] {
        if let pending = try? await pending(pool), pending.isEmpty { return [] }
        return try await pool.transaction { connection in
            // Held until the commit, so that a second start waits and then finds nothing left to do.
            try await connection.query("select pg_advisory_xact_lock(hashtextextended('migration of ' || \(schema)::text, 0))")
            try await connection.query("create schema if not exists \(identifier: schema)")
            try await connection.query(
                """
                create table if not exists \(identifier: schema).migration (
                    number integer primary key, name text not null, sha256 bytea not null,
                    applied_at timestamptz not null default now(), applied_by text not null default session_user)
                """)
            var done: [Int] = []
            for migration in try await pending(connection) {
                do throws(PostgresError) {
                    try await connection.run(script: migration.script)
                    try await connection.query(
                        """
                        insert into \(identifier: schema).migration (number, name, sha256)
                        values (\(migration.number), \(migration.name), sha256(convert_to(\(migration.script)::text, 'UTF8')))
                        """)
                } catch {
                    throw MigrationError.failed(number: migration.number, name: migration.name, error)
                }
                done.append(migration.number)
            }
            return done
        }
    }

    /// Fails unless exactly the known migrations were run; changes nothing.
    ///
    /// - Throws: ``MigrationError`` or ``PostgresError``.
    public func check(_ pool: PostgresPool) async throws {
        let pending: [Migration]
        do {
            pending = try await self.pending(pool)
        } catch let error as PostgresError where error.sqlState == .undefinedTable || error.sqlState == .invalidSchemaName {
            throw MigrationError.pending(migrations.map(\.number))
        }
        guard pending.isEmpty else { throw MigrationError.pending(pending.map(\.number)) }
    }

    private func pending(_ pool: PostgresPool) async throws -> [Migration] {
        try await pool.withConnection { try await pending($0) }
    }

    private func pending(_ connection: PostgresConnection) async throws -> [Migration] {
        // The database hashes both sides, so that the program needs no hash of its own.
        let rows = try await connection.query(
            """
            select m.number, m.name, m.sha256 = sha256(convert_to(k.script, 'UTF8')) as is_same
            from \(identifier: schema).migration m
            left join unnest(\(migrations.map(\.number))::int8[], \(migrations.map(\.script))::text[]) k(number, script)
                on k.number = m.number
            order by m.number
            """)
        var done: Set<Int> = []
        for row in rows {
            let number = try row.get("number", as: Int.self)
            guard let isSame = try row.getOptional("is_same", as: Bool.self) else {
                throw MigrationError.newerSchema(found: try rows.last?.get("number") ?? number, known: migrations.last?.number ?? 0)
            }
            guard isSame else { throw MigrationError.changed(number: number, name: try row.get("name")) }
            done.insert(number)
        }
        return migrations.filter { !done.contains($0.number) }
    }
}
