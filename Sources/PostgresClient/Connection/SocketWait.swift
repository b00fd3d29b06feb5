import Dispatch

/// One wait for a socket: until it can be read, or written, or until time runs out or the wait is abandoned.
///
/// Everything happens on the connection's queue. The continuation is resumed only when every source has been taken down,
/// because libpq may close the socket right after, and a source must not outlive its descriptor.
final class SocketWait {
    enum Outcome: Sendable { case ready, timedOut, abandoned }

    private let queue: DispatchQueue
    private var sources: [any DispatchSourceProtocol] = []
    private var live = 0
    private var outcome: Outcome?
    private var continuation: CheckedContinuation<Outcome, Never>?

    init(queue: DispatchQueue) {
        self.queue = queue
    }

    /// Waits on `socket`; `timeout` in seconds.
    func start(
        socket: Int32, reading: Bool, writing: Bool, timeout: Double?, continuation: CheckedContinuation<Outcome, Never>
    ) {
        self.continuation = continuation
        if reading { add(DispatchSource.makeReadSource(fileDescriptor: socket, queue: queue), .ready) }
        if writing { add(DispatchSource.makeWriteSource(fileDescriptor: socket, queue: queue), .ready) }
        if let timeout {
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(deadline: .now() + timeout)
            add(timer, .timedOut)
        }
        for source in sources { source.activate() }
    }

    func abandon() { finish(.abandoned) }

    private func add(_ source: any DispatchSourceProtocol, _ outcome: Outcome) {
        live += 1
        // The handlers run on the queue that owns this object; the checker cannot see that.
        nonisolated(unsafe) let wait = self
        source.setEventHandler { wait.finish(outcome) }
        source.setCancelHandler { wait.sourceEnded() }
        sources.append(source)
    }

    private func finish(_ outcome: Outcome) {
        guard self.outcome == nil else { return }
        self.outcome = outcome
        for source in sources { source.cancel() }
    }

    private func sourceEnded() {
        live -= 1
        guard live == 0, let outcome else { return }
        sources = []
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}
