public import FoundationEssentials

/// A worker as the database knows it.
public struct WorkerStatus: Hashable, Sendable {
    public var report: WorkerReport
    public var lastSeen: Date
    /// Whether a heartbeat came within the last minute.
    public var isAlive: Bool
}
