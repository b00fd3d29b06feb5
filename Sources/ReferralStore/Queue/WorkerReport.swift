public import FoundationEssentials

/// What a worker says of itself with each heartbeat.
public struct WorkerReport: Hashable, Codable, Sendable {
    /// Unique among all machines; the `worker` of its leases.
    public var id: String
    public var host: String
    public var process: Int32
    public var startedAt: Date
    /// Nil while idle.
    public var document: DocumentID?
    /// Documents and pages finished since its start.
    public var documentsDone: Int
    public var pagesDone: Int
    /// Peak resident memory in bytes, its reader process included.
    public var peakMemory: Int?

    public init(
        id: String, host: String, process: Int32, startedAt: Date = Date(), document: DocumentID? = nil, documentsDone: Int = 0,
        pagesDone: Int = 0, peakMemory: Int? = nil
    ) {
        self.id = id
        self.host = host
        self.process = process
        self.startedAt = startedAt
        self.document = document
        self.documentsDone = documentsDone
        self.pagesDone = pagesDone
        self.peakMemory = peakMemory
    }
}
