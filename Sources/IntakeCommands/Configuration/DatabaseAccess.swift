import PrivateCluster
import ReferralStore

/// How to get at the database: a server that was named, or the private cluster.
struct DatabaseAccess: Sendable {
    /// What a command needs of the schema.
    enum Schema: Sendable {
        /// Bring it up to date, as the service does.
        case migrate
        /// Only check it; a reviewer's login may not change it. The private cluster is brought up to date all the same.
        case check
    }

    /// Nil for the private cluster.
    var url: String?
    /// `INTAKE_HOME`.
    var home: String

    var isPrivate: Bool { url == nil }

    /// The connection string; starts the private cluster when it does not run.
    ///
    /// - Throws: `ClusterError`.
    func connectionString() async throws -> String {
        if let url { return url }
        return try await cluster.start()
    }

    /// The store, with a schema that this program knows.
    ///
    /// - Parameters:
    ///   - schema: what is needed of the schema.
    ///   - connections: most connections held at once.
    ///   - policy: how the queue works.
    /// - Returns: the store, to be closed by the caller.
    /// - Throws: `ClusterError`, `StoreError`.
    func open(_ schema: Schema = .check, connections: Int = 2, policy: QueuePolicy = QueuePolicy()) async throws -> ReferralStore {
        let store = try ReferralStore(url: try await connectionString(), connections: connections, policy: policy)
        switch schema {
        case .migrate: try await store.migrate()
        case .check where isPrivate: try await store.migrate()
        case .check: try await store.checkSchema()
        }
        return store
    }

    /// Runs `body` with an opened store and closes it.
    func withStore<Result: Sendable>(
        _ schema: Schema = .check, policy: QueuePolicy = QueuePolicy(), _ body: (ReferralStore) async throws -> Result
    ) async throws -> Result {
        let store = try await open(schema, policy: policy)
        do {
            let result = try await body(store)
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    var cluster: PrivateCluster { PrivateCluster(home: home) { Console.note("intake: " + $0) } }
}
