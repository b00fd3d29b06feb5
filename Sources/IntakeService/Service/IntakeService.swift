import DocumentPipeline
public import Logging
public import ReferralStore

/// The running system: watches inboxes, takes files in, and has documents read until it is told to stop.
public struct IntakeService: Sendable {
    private let plan: ServicePlan
    private let gate: StoreGate
    private let stop: StopSignal
    private let log: Logger
    private let clerk: ReplyClerk
    private let forms: FormClerk?
    private let identity = WorkerIdentity.current
    /// What was done so far.
    public let tally = Tally()

    /// Between two signs of life of the workers.
    private static let heartbeat = Duration.seconds(10)
    /// Between two looks for referrals that people have settled.
    private static let schoolBreak = Duration.seconds(30)
    /// How long the end waits for the workers to be struck off.
    private static let farewell = Duration.seconds(1)

    /// - Parameters:
    ///   - plan: what there is to do.
    ///   - store: with a schema that this program knows, and room for a connection per worker and inbox.
    ///   - stop: ends the service in order when requested.
    ///   - log: never told anything about a patient, nor a file's name.
    ///   - rules: what runs over a referral that a reply to a letter completed; nil leaves replies to another service.
    ///   - forms: learns from what people settle; nil leaves that to another service.
    ///   - revive: called when the database does not answer; starts the private cluster again.
    public init(
        _ plan: ServicePlan, store: ReferralStore, stop: StopSignal, log: Logger,
        rules: (@Sendable (ReferralRecord) -> ReferralStore.Validation)? = nil, forms: FormClerk? = nil,
        revive: @escaping @Sendable () async -> Void = {}
    ) {
        self.plan = plan
        self.stop = stop
        self.log = log
        gate = StoreGate(store, log: log, revive: revive)
        self.forms = forms
        clerk = ReplyClerk(gate: gate, rules: rules, log: log)
    }

    /// Runs until the stop is requested or, with `once`, everything is done.
    ///
    /// - Returns: how the inboxes stand.
    /// - Throws: `ReaderError` when no document can be read on this machine; `StoreError` of the kind that waiting does not cure.
    public func run() async throws -> InboxState {
        let readers = (0..<plan.workers).map { _ in ReaderProcess(plan.launch, limits: plan.limits) }
        // Better to fail now than with every document.
        try await readers.first?.start()
        let workers = readers.enumerated().map { worker($0.offset + 1, $0.element) }
        let inboxes = plan.inboxes.map {
            InboxWatcher(path: $0, patience: plan.patience, gate: gate, tally: tally, stop: stop, log: log)
        }
        log.notice("started", metadata: ["workers": "\(workers.count)", "inboxes": "\(inboxes.count)"])
        defer { log.notice("stopped") }
        do {
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for inbox in inboxes { group.addTask { try await ended { try await inbox.run() } } }
                for worker in workers { group.addTask { try await ended { try await worker.run() } } }
                group.addTask { await ended { await beat(workers) } }
                group.addTask { await ended { await learn() } }
                if plan.once { group.addTask { try await ended { try await watchForTheEnd(inboxes) } } }
                group.addTask {
                    // The time that what is in hand may still take.
                    await stop.wait()
                    try? await Task.sleep(for: plan.grace)
                    return false
                }
                var running = inboxes.count + workers.count + 2 + (plan.once ? 1 : 0)
                while running > 0, let isEnd = try await group.next() {
                    if isEnd {
                        running -= 1
                    } else {
                        group.cancelAll()
                    }
                }
                group.cancelAll()
            }
        } catch {
            stop.request()
            await close(readers, workers)
            throw error
        }
        await close(readers, workers)
        var state = InboxState()
        for inbox in inboxes { state.add(await inbox.state) }
        return state
    }

    /// Says that a part ended by itself; a part that fails takes the others with it.
    private func ended(_ body: () async throws -> Void) async rethrows -> Bool {
        do {
            try await body()
        } catch StoreError.cancelled {
            // Asked to, not for a fault.
        }
        return true
    }

    private func worker(_ number: Int, _ reader: ReaderProcess) -> Worker {
        let id = identity.id(number)
        let report = WorkerReport(id: id, host: identity.host, process: identity.process, startedAt: identity.startedAt)
        return Worker(id: id, reader: reader, gate: gate, tally: tally, stop: stop, log: log, report: WorkerRecord(report), clerk: clerk)
    }

    /// Frees what services on this machine held that were killed: nobody needs to wait for their leases to end.
    private func takeBackFromTheDead() async {
        guard let workers = try? await gate.store.status().workers else { return }
        for worker in workers where identity.knowsDead(worker.report) {
            guard let count = try? await gate.store.takeBack(worker: worker.report.id), count > 0 else { continue }
            log.notice("took back what a dead worker held", metadata: ["documents": "\(count)", "process": "\(worker.report.process)"])
        }
    }

    private func beat(_ workers: [Worker]) async {
        while !stop.isRequested && !Task.isCancelled {
            for worker in workers { try? await gate.store.heartbeat(worker.report.report) }
            await takeBackFromTheDead()
            // What a service left that died between reading a reply and filling it in.
            await clerk.fillIn()
            await stop.wait(atMost: Self.heartbeat)
        }
    }

    /// Learns what people taught meanwhile, apart from the signs of life: many lessons take long.
    private func learn() async {
        guard let forms else { return }
        while !stop.isRequested && !Task.isCancelled {
            // Nobody waits for a lesson at the end: what was not finished is taken up again.
            _ = try? await stop.unlessRequested { await takeLessons(forms) }
            await stop.wait(atMost: Self.schoolBreak)
        }
    }

    private func takeLessons(_ forms: FormClerk) async {
        do throws(StoreError) {
            let steps = try await forms.learn(in: gate.store)
            if !steps.isEmpty { log.info("learnt from settled referrals", metadata: ["count": "\(steps.count)"]) }
        } catch {
            if !error.isPassing && error != .cancelled {
                log.warning("a settled referral could not be learnt from", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Requests the stop as soon as nothing is left to do.
    private func watchForTheEnd(_ inboxes: [InboxWatcher]) async throws(StoreError) {
        while !stop.isRequested {
            var isEmpty = true
            for inbox in inboxes { isEmpty = await inbox.state.isDone && isEmpty }
            if isEmpty, try await gate.run({ (store) throws(StoreError) in try await store.isQueueEmpty() }) {
                stop.request()
                return
            }
            await stop.wait(atMost: .milliseconds(200))
        }
    }

    private func close(_ readers: [ReaderProcess], _ workers: [Worker]) async {
        for reader in readers { await reader.stop() }
        // A worker that cannot be struck off now is found dead later: with the database away the end does not wait for it.
        await withTaskGroup(of: Bool.self) { group in
            for worker in workers {
                group.addTask {
                    try? await gate.store.removeWorker(worker.id)
                    return true
                }
            }
            group.addTask {
                try? await Task.sleep(for: Self.farewell)
                return false
            }
            var left = workers.count
            while left > 0, let isRemoved = await group.next(), isRemoved { left -= 1 }
            group.cancelAll()
        }
    }
}
