public import DocumentVault
import PostgresClient

/// Documents, queue, referrals and reviews in PostgreSQL.
public struct ReferralStore: Sendable {
    public let policy: QueuePolicy
    /// Who is shown what this store gives out; nil for services.
    public let onlooker: Onlooker?
    let pool: PostgresPool
    let work: WorkSignal
    let vault: Vault

    /// Prepares a pool of at most `connections`; nothing is connected before the first call.
    ///
    /// - Parameters:
    ///   - url: any libpq URL or keyword string.
    ///   - connections: how many statements may run at once.
    ///   - policy: the rules of the queue.
    ///   - keys: where the master keys are; without them nothing that is sealed can be read, and nothing new stored.
    ///   - onlooker: who is shown what it gives out; each such access is then recorded.
    /// - Throws: ``StoreError/badConnectionString(_:)``.
    public init(
        url: String, connections: Int = 4, policy: QueuePolicy = QueuePolicy(), keys: KeySource = .none, onlooker: Onlooker? = nil
    ) throws(StoreError) {
        do throws(PostgresError) {
            let settings = try ConnectionString(url)
            pool = PostgresPool(settings, size: connections)
            work = WorkSignal(settings)
        } catch {
            throw .badConnectionString(error.message)
        }
        self.policy = policy
        vault = Vault(keys)
        self.onlooker = onlooker
    }

    /// Brings the schema up to date; safe when many start at once. Gives the numbers of the migrations that were run.
    ///
    /// - Throws: ``StoreError/wrongSchema(_:)`` when the database is newer than this program.
    @discardableResult
    public func migrate() async throws(StoreError) -> [Int] {
        try await guarded {
            let done = try await Schema.migrator.migrate(pool)
            // What a migration added is held to the sites like the rest.
            if !done.isEmpty { try await pool.query("select intake.apply_site_policy()") }
            return done
        }
    }

    /// Fails unless the schema is the one this program knows; changes nothing.
    public func checkSchema() async throws(StoreError) {
        try await guarded { try await Schema.migrator.check(pool) }
    }

    /// Closes every connection. Calls after that fail.
    public func close() async {
        await work.stop()
        await pool.close()
    }

    /// Where the database is, without a password.
    public var location: String { pool.settings.description }
}
