public import DocumentPipeline

/// What a service has to do.
public struct ServicePlan: Sendable {
    /// Folders to take files from; none for a worker on a second machine.
    public var inboxes: [String]
    /// Documents that are read at the same time, each by a reader process of its own.
    public var workers: Int
    /// Whether it ends when inboxes and queue are empty.
    public var once: Bool
    public var patience: InboxPatience
    public var launch: ReaderLaunch
    public var limits: ReaderLimits
    /// After the stop was requested, what is in hand may take so long; then it is handed back.
    public var grace: Duration

    public init(
        inboxes: [String], workers: Int, once: Bool = false, patience: InboxPatience = InboxPatience(), launch: ReaderLaunch,
        limits: ReaderLimits = ReaderLimits(), grace: Duration = .seconds(6)
    ) {
        self.inboxes = inboxes
        self.workers = workers
        self.once = once
        self.patience = patience
        self.launch = launch
        self.limits = limits
        self.grace = grace
    }
}
