/// How long a file must have been still before it is taken.
public struct InboxPatience: Hashable, Sendable {
    /// For a file whose end is there.
    public var settle: Duration
    /// For a whole file of which the system cannot say whether somebody writes to it, as on network mounts: longer than writers pause.
    public var unsure: Duration { settle * 5 }
    /// For a file whose end never comes, or that is empty or of an unknown type: it ends in quarantine, not nowhere.
    public var incomplete: Duration
    /// For what may be the sidecar of a fax that has not come yet.
    public var orphan: Duration
    /// Between two full looks at the inbox, whatever the system tells: on network mounts it tells nothing.
    public var rescan: Duration

    public init(
        settle: Duration = .seconds(2), incomplete: Duration = .seconds(30), orphan: Duration = .seconds(300),
        rescan: Duration = .seconds(10)
    ) {
        self.settle = settle
        self.incomplete = incomplete
        self.orphan = orphan
        self.rescan = rescan
    }
}
