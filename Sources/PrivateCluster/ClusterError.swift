/// Why the private cluster could not be created, started or stopped, with the cure.
public enum ClusterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No PostgreSQL server is installed, or not the version that the cluster was made by.
    case noBinaries(String)
    /// Run by root, and there is no account that PostgreSQL could run under.
    case noAccount(String)
    /// A folder cannot be made or used.
    case folder(path: String, reason: String)
    /// A program of PostgreSQL failed.
    case program(name: String, status: Int32, output: String)
    /// It was told to stop while it waited for another command that starts or stops the same cluster.
    case cancelled

    public var description: String {
        switch self {
        case .noBinaries(let text), .noAccount(let text): text
        case .folder(let path, let reason): "\(path): \(reason)"
        case .program(let name, let status, let output): "\(name) failed with status \(status): \(output)"
        case .cancelled: "cancelled while waiting for another command that starts or stops the same cluster"
        }
    }
}
