/// How the private cluster stands.
public enum ClusterStatus: Hashable, Sendable {
    case notCreated
    case stopped(dataFolder: String)
    case running(dataFolder: String, connection: String, process: Int32)
}
