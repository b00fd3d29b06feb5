import Synchronization

/// Counts what all parts of a service have done.
public final class Tally: Sendable {
    private let state = Mutex(StepCounts())

    public init() {}

    public var counts: StepCounts { state.withLock { $0 } }

    func add(_ change: (inout StepCounts) -> Void) { state.withLock { change(&$0) } }
}
