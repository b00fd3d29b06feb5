import DocumentVault
import Glibc
import PostgresClient
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
    /// Where the master keys are.
    var keys = KeySource.none

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
    ///   - contents: whether contents of documents are needed, so that a missing master key is to be told at once. By default a service and
    ///     whoever uses the private cluster is told; on another machine a list or a report needs no key.
    ///   - connections: most connections held at once.
    ///   - policy: how the queue works.
    /// - Returns: the store, to be closed by the caller.
    /// - Throws: `ClusterError`, `StoreError`.
    func open(
        _ schema: Schema = .check, contents: Bool? = nil, connections: Int = 2, policy: QueuePolicy = QueuePolicy()
    ) async throws -> ReferralStore {
        let store = try ReferralStore(
            url: try await connectionString(), connections: connections, policy: policy, keys: keys, onlooker: PersonAtWork.current)
        let isOwner = schema == .migrate || isPrivate
        if isOwner {
            try await store.migrate()
        } else {
            try await store.checkSchema()
        }
        if contents ?? isOwner { try await checkKeys(store, registers: isOwner) }
        return store
    }

    /// A key that is made here is the only copy there is: it must last, and somebody must hear of it.
    private func checkKeys(_ store: ReferralStore, registers: Bool) async throws {
        guard case .file(let path, mayBeMade: true) = keys, access(path, F_OK) != 0 else {
            return try await store.checkKeys(registers: registers)
        }
        // The private cluster lies beside the key and lasts as long.
        let isLasting = isPrivate || !KeyFile.wouldLieInMemory(path)
        try await store.checkKeys(registers: registers && isLasting)
        if access(path, F_OK) == 0 {
            Console.note("intake: made the master key \(path); keep a copy of it apart from the copies of the database")
        } else if registers, !isLasting {
            throw CommandFailure(
                .badInput,
                "a master key in \(path) would be gone with the machine's next start: name a lasting place, INTAKE_MASTER_KEY_FILE"
            )
        }
    }

    /// Runs `body` with an opened store and closes it.
    func withStore<Result: Sendable>(
        _ schema: Schema = .check, contents: Bool? = nil, policy: QueuePolicy = QueuePolicy(),
        _ body: (ReferralStore) async throws -> Result
    ) async throws -> Result {
        let store = try await open(schema, contents: contents, policy: policy)
        do {
            let result = try await body(store)
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    /// Every account of the machine can read the command line of a process.
    ///
    /// - Throws: ``CommandFailure`` when arguments hold a password for the database.
    static func refusePassword(in arguments: [String]) throws(CommandFailure) {
        let own = Array(arguments.prefix { $0 != "--" })
        guard let text = SettingsMerger.value(of: "--database-url", in: own), let given = try? ConnectionString(text), given.holdsPassword
        else { return }
        throw CommandFailure(
            .badInput,
            "--database-url holds a password, which every account of this machine can see; use passfile=…, a certificate, or "
                + "INTAKE_DATABASE_URL")
    }

    var cluster: PrivateCluster { PrivateCluster(home: home) { Console.note("intake: " + $0) } }
}
