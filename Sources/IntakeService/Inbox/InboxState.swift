/// How an inbox stands after a look at it.
public struct InboxState: Hashable, Sendable {
    /// Files that wait to be still or whole.
    public var waiting = 0
    /// Files that are stored but cannot be removed from the inbox.
    public var unremovable = 0
    /// Links, pipes and what else is not touched.
    public var leftAlone = 0
    /// Whether it cannot be used at the moment and everything in it waits.
    public var isPaused = false

    public init() {}

    /// Whether nothing in it is still to be taken in.
    public var isDone: Bool { waiting == 0 && !isPaused }

    mutating func add(_ other: InboxState) {
        waiting += other.waiting
        unremovable += other.unremovable
        leftAlone += other.leftAlone
        isPaused = isPaused || other.isPaused
    }
}
