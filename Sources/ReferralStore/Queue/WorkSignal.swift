import PostgresClient

/// Remembers that there may be work, so that nothing that comes between a look at the queue and a wait is missed.
actor WorkSignal {
    private let settings: ConnectionString
    private var listener: PostgresListener?
    private var pump: Task<Void, Never>?
    private var mayHaveWork = false
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var lastID = 0

    init(_ settings: ConnectionString) { self.settings = settings }

    /// Returns when work was told of since the last return, or after `timeout`.
    func wait(timeout: Duration) async {
        start()
        if mayHaveWork {
            mayHaveWork = false
            return
        }
        lastID += 1
        let id = lastID
        let timer = Task {
            try? await Task.sleep(for: timeout)
            wake(id)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[id] = $0 }
        } onCancel: {
            timer.cancel()
        }
        timer.cancel()
    }

    func stop() {
        listener?.stop()
        listener = nil
        pump?.cancel()
        for continuation in waiting.values { continuation.resume() }
        waiting = [:]
    }

    private func start() {
        guard listener == nil else { return }
        let listener = PostgresListener(settings, channels: ["intake_work"])
        self.listener = listener
        let events = listener.events
        pump = Task { [weak self] in
            for await event in events {
                guard let self else { return }
                if case .lost = event { continue }
                await self.tell()
            }
        }
    }

    /// Every waiter is woken: one document may be told of once, but a thousand as well.
    private func tell() {
        mayHaveWork = waiting.isEmpty
        for continuation in waiting.values { continuation.resume() }
        waiting = [:]
    }

    private func wake(_ id: Int) { waiting.removeValue(forKey: id)?.resume() }
}
