/// A PostgreSQL cluster of the program's own, for those who bring none: created once, reached through a Unix socket only.
public struct PrivateCluster: Sendable {
    /// - Parameters:
    ///   - home: `INTAKE_HOME`; created when it is not there.
    ///   - report: told in one line what a person should know, such as that the cluster had to be kept elsewhere.
    public init(home: String, report: @escaping @Sendable (String) -> Void = { _ in }) {}

    /// Creates the cluster when there is none, starts it when it does not run, and gives a libpq connection string.
    ///
    /// Many may call this at once, from many processes.
    public func start() async throws(ClusterError) -> String { throw .noBinaries("") }

    /// Stops the cluster in order; does nothing when it does not run.
    public func stop() async throws(ClusterError) { throw .noBinaries("") }

    public func status() async throws(ClusterError) -> ClusterStatus { throw .noBinaries("") }
}
