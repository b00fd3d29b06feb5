/// A PostgreSQL cluster of the program's own, for those who bring none: created once, reached through a Unix socket only.
///
/// Who may connect: the socket's folder is open to the cluster's account alone (mode 0700), and the server asks the kernel who
/// is calling (`peer`) and lets in only that account, the account that created the cluster, and root. Run by root, the cluster
/// belongs to the account `postgres`, so that other programs of that account may connect as well.
public struct PrivateCluster: Sendable {
    let home: String
    let durability: Durability
    let report: @Sendable (String) -> Void

    public enum Durability: Sendable {
        /// What is committed survives a crash of the machine.
        case durable
        /// For tests: nothing is flushed to disk.
        case disposable
    }

    /// - Parameters:
    ///   - home: `INTAKE_HOME`; created when it is not there.
    ///   - durability: how a new cluster keeps its data.
    ///   - report: told in one line what a person should know, such as that the cluster had to be kept elsewhere.
    public init(home: String, durability: Durability = .durable, report: @escaping @Sendable (String) -> Void = { _ in }) {
        self.home = Files.absolute(home)
        self.durability = durability
        self.report = report
    }

    /// Creates the cluster when there is none, starts it when it does not run, and gives a libpq connection string.
    ///
    /// Many may call this at once, from many processes.
    public func start() async throws(ClusterError) -> String {
        if let place = ClusterPlace.existing(home: home), case .running(_, let connection, _) = place.status() { return connection }
        let account = try ClusterAccount.current()
        let place = try await ClusterPlace.settle(home: home, account: account, report: report)
        let lock = try await FileLock.acquire(place.folder + "/lock")
        defer { lock.release() }
        try await ClusterProcesses(data: place.data).settle()
        if case .running(_, let connection, _) = place.status() { return connection }
        let programs = try ServerPrograms.find(version: place.version)
        let server = ClusterServer(place: place, account: account, programs: programs)
        if !place.isCreated { try await server.create(durability) }
        try await server.start()
        guard case .running(_, let connection, _) = place.status() else {
            throw ClusterError.program(name: "pg_ctl", status: 0, output: "the server stopped right after its start; see \(place.log)")
        }
        return connection
    }

    /// Stops the cluster in order; does nothing when it does not run.
    public func stop() async throws(ClusterError) {
        guard let place = ClusterPlace.existing(home: home), case .running = place.status() else { return }
        let account = try ClusterAccount.current()
        let lock = try await FileLock.acquire(place.folder + "/lock")
        defer { lock.release() }
        guard case .running = place.status() else { return }
        try await ClusterServer(place: place, account: account, programs: .find(version: place.version)).stop()
    }

    /// How it stands, found without asking the server.
    public func status() -> ClusterStatus {
        ClusterPlace.existing(home: home)?.status() ?? .notCreated
    }
}
