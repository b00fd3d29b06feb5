import DocumentPipeline
import FoundationEssentials
import Logging
import ReferralModel
import ReferralStore
import SenderMemory
import Synchronization

/// Takes documents from the queue one at a time, has them read by a reader process of its own, and stores the outcome.
struct Worker: Sendable {
    let id: String
    let reader: ReaderProcess
    let gate: StoreGate
    let tally: Tally
    let stop: StopSignal
    let log: Logger
    let report: WorkerRecord
    let clerk: ReplyClerk

    /// How often a document is read again whose reader was killed from outside, before that counts as a failed try.
    private static let repeats = 5
    /// Longest wait for news from the queue.
    private static let patience = Duration.seconds(10)

    /// Works until the stop is requested. Cancelled, it hands back what is in hand.
    ///
    /// - Throws: `StoreError` of the kind that waiting does not cure.
    func run() async throws(StoreError) {
        while !stop.isRequested && !Task.isCancelled {
            let isRepeated = Mutex(false)
            let next = try await gate.run { (store) throws(StoreError) in
                // The answer to the try before may have been lost: then a document is leased to this worker, which holds none.
                if isRepeated.withLock({ $0 }) { try await store.takeBack(worker: id) }
                isRepeated.withLock { $0 = true }
                return try await store.lease(worker: id)
            }
            if let next {
                await process(next)
            } else {
                await waitForWork()
            }
        }
    }

    private func waitForWork() async {
        let isAnswered: Bool? = try? await stop.unlessRequested {
            do throws(StoreError) {
                try await gate.store.waitForWork(timeout: Self.patience)
                return true
            } catch {
                return false
            }
        }
        // The next call through the gate waits for the server; this is only to not spin.
        if isAnswered == false { await stop.wait(atMost: .milliseconds(200)) }
    }

    private func process(_ job: LeasedDocument) async {
        let keeper = LeaseKeeper(job.lease, gate: gate)
        report.began(job.lease.document)
        let began = ContinuousClock.now
        let outcome = await withTaskGroup(of: Result<DocumentReading, ReaderError>?.self) { group in
            group.addTask {
                await keeper.keep()
                return nil
            }
            group.addTask { await read(job) }
            var outcome: Result<DocumentReading, ReaderError>?
            // Whichever ends first ends the other: a lease that was lost makes the reading pointless.
            while let ended = await group.next() {
                group.cancelAll()
                outcome = outcome ?? ended
            }
            return outcome ?? .failure(.cancelled)
        }
        if keeper.isLost {
            log.warning("the lease was lost; another worker has the document", metadata: ["document": "\(job.lease.document)"])
        } else {
            await settle(job, keeper.lease, outcome, after: began.duration(to: .now))
        }
        let memory = await reader.peakMemory
        tally.add { $0.readerMemory = max($0.readerMemory, memory) }
        report.ended(pages: (try? outcome.get())?.pages.count ?? 0, peakMemory: memory)
    }

    private func read(_ job: LeasedDocument) async -> Result<DocumentReading, ReaderError> {
        guard let day = CalendarDate(job.receivedAt) else { return .failure(.unusable("the clock of this machine is not set")) }
        let document = job.lease.document
        // Without it the fax is read as one of a form that nobody knows.
        let memory = (try? await gate.store.formMemory(for: job.sender)) ?? .empty
        let hint = Mutex<Urgency?>(nil)
        for attempt in 1...Self.repeats {
            do throws(ReaderError) {
                return .success(
                    try await reader.extract(job.bytes, receivedOn: day, memory: memory, sender: job.sender) { progress in
                        guard let urgency = progress.urgency,
                            hint.withLock({ known in
                                defer { known = urgency }
                                return known != urgency
                            }), let priority = QueuePriority(rawValue: urgency.priority), priority > .routine
                        else { return }
                        // Should this try fail, the next one comes sooner.
                        Task { try? await gate.store.raisePriority(document, to: priority) }
                    })
            } catch {
                guard error == .interrupted, attempt < Self.repeats else { return .failure(error) }
                log.warning("a reader process was killed from outside; reading again", metadata: ["document": "\(document)"])
            }
        }
        return .failure(.interrupted)
    }

    /// Tells the store how it went. This must not be cut short: it runs to its end even when the task is cancelled.
    private func settle(
        _ job: LeasedDocument, _ lease: DocumentLease, _ outcome: Result<DocumentReading, ReaderError>, after time: Duration
    ) async {
        let metadata: Logger.Metadata = [
            "document": "\(lease.document)", "attempt": "\(lease.attempt)", "seconds": "\(time.components.seconds)",
            "mib": "\(await reader.lastMemory >> 20)",
        ]
        let settling = Task {
            do throws(StoreError) {
                switch outcome {
                case .success(let reading) where !reading.pages.isEmpty && reading.pages.allSatisfy({ $0.source == .blank }):
                    // Faxed with the wrong side up, or damaged beyond being seen: somebody has to ask for it again.
                    try await fail(lease, ReadFailure(.corrupt, "no page has any print; ask the sender to fax it again"), metadata)
                case .success(let reading): try await complete(lease, reading, metadata)
                case .failure(.document(let failure)): try await fail(lease, failure, metadata)
                case .failure(.interrupted):
                    try await fail(
                        lease, ReadFailure(.crashed, "the reader process was killed from outside \(Self.repeats) times"), metadata)
                case .failure(.cancelled): try await handBack(lease, metadata)
                case .failure(.unusable(let reason)):
                    log.error("no document can be read", metadata: ["error": "\(reason)"])
                    try await handBack(lease, metadata)
                    await stop.wait(atMost: .seconds(20))
                }
            } catch {
                log.error("the outcome of a document could not be stored", metadata: metadata.merging(["error": "\(error)"]) { $1 })
            }
        }
        await settling.value
    }

    private func complete(_ lease: DocumentLease, _ reading: DocumentReading, _ metadata: Logger.Metadata) async throws(StoreError) {
        do throws(StoreError) {
            let referrals = try await gate.run { (store) throws(StoreError) in try await store.complete(lease, reading) }
            tally.add { counts in
                counts.completed += 1
                counts.pages += reading.pages.count
            }
            log.info(
                "document read",
                metadata: metadata.merging(["pages": "\(reading.pages.count)", "referrals": "\(referrals.count)"]) { $1 })
            if !reading.replies.isEmpty { await clerk.fillIn() }
        } catch {
            switch error {
            case .invalidReading, .fault, .wrongType:
                // It is this reading that cannot be stored; quarantine shows it to a person.
                log.error("a reading was refused by the store", metadata: metadata.merging(["error": "\(error)"]) { $1 })
                try await fail(lease, ReadFailure(.crashed, "what was read could not be stored"), metadata)
            default: throw error
            }
        }
    }

    private func fail(_ lease: DocumentLease, _ failure: ReadFailure, _ metadata: Logger.Metadata) async throws(StoreError) {
        let state = try await gate.run { (store) throws(StoreError) in try await store.fail(lease, failure, retry: failure.isWorthRetrying)
        }
        tally.add { counts in
            if state == .quarantined { counts.quarantined += 1 } else { counts.failedTries += 1 }
        }
        log.warning(
            state == .quarantined ? "document quarantined" : "a try failed; another follows",
            metadata: metadata.merging(["code": "\(failure.code.rawValue)"]) { $1 })
    }

    private func handBack(_ lease: DocumentLease, _ metadata: Logger.Metadata) async throws(StoreError) {
        try await gate.run { (store) throws(StoreError) in try await store.release(lease) }
        log.info("document handed back", metadata: metadata)
    }
}
