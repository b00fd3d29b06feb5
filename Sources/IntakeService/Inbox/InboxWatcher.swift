import Dispatch
import DocumentPipeline
import FoundationEssentials
import Glibc
import Logging
import ReferralStore

/// Takes the files of one inbox into the store: a full look at the inbox is the truth, events only make it come sooner.
///
/// A file is removed from the inbox only after the store has committed its bytes, and only if it is still the file that was read.
actor InboxWatcher {
    private let path: String
    private let patience: InboxPatience
    private let gate: StoreGate
    private let tally: Tally
    private let stop: StopSignal
    private let log: Logger
    private let bell = Bell()
    private let executor = BlockingExecutor("inbox")

    private let eventQueue: DispatchQueue
    private lazy var events = FolderEvents(bell, on: eventQueue)
    private var tracker = StabilityTracker()
    /// Stored, but still in the inbox because they could not be removed.
    private var stored: [InboxPath: FileIdentity] = [:]
    /// What was logged already, so that it is said once.
    private var told: Set<InboxPath> = []
    private var hindrance = Hindrance()
    private var clinging = Hindrance()
    private var lastRemoval: FileFault?
    private var isFirstLook = true
    private(set) var state = InboxState()

    /// Files taken before the inbox is looked at again: something urgent may have come. More where the look itself takes long.
    private static func batch(_ files: Int) -> Int { max(32, files / 16) }
    /// Bytes of a file that the store can hold.
    private static let largest = 256 << 20

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        path: String, patience: InboxPatience, gate: StoreGate, tally: Tally, stop: StopSignal, log: Logger,
        eventQueue: DispatchQueue = .global()
    ) {
        self.path = path
        self.patience = patience
        self.gate = gate
        self.tally = tally
        self.stop = stop
        self.log = log
        self.eventQueue = eventQueue
        // Until the first look, nobody may take it for empty.
        state.waiting = 1
    }

    /// Watches until the stop is requested.
    ///
    /// - Throws: `StoreError` of the kind that waiting does not cure.
    func run() async throws(StoreError) {
        let ringer = Task { [stop, bell] in
            await stop.wait()
            bell.ring()
        }
        defer { ringer.cancel() }
        var backoff = Duration.seconds(1)
        while !stop.isRequested {
            var wait: Duration
            do {
                // A look that succeeds writes the state anew.
                let wasPaused = state.isPaused
                wait = try await look()
                if wasPaused { log.notice("the inbox can be used again; going on") }
                state.isPaused = false
                backoff = .seconds(1)
            } catch let fault as FileFault {
                if !state.isPaused { log.warning("the inbox cannot be used; waiting", metadata: ["error": "\(fault)"]) }
                state.isPaused = true
                wait = backoff
                backoff = min(backoff * 2, .seconds(15))
            } catch let error as StoreError {
                throw error
            } catch {
                throw .cancelled
            }
            if wait > .zero { await bell.wait(atMost: min(wait, patience.rescan)) }
        }
    }

    /// One full look.
    ///
    /// - Returns: when the next one is due.
    private func look() async throws -> Duration {
        let root = try Folder(path: path)
        let listing = try InboxListing.of(root)
        for place in listing.folders {
            if let folder = try? open(place, in: root) { events.watch(folder) }
        }
        let present = Set(listing.files.map(\.path)).union(listing.leftAlone.keys).union(listing.hindered.keys)
        tracker.keep(present)
        stored = stored.filter { present.contains($0.key) }
        told.formIntersection(present)
        var next = InboxState()
        next.leftAlone = listing.leftAlone.count
        for (path, reason) in listing.leftAlone { tellOnce(path, "left alone in the inbox", ["reason": "\(reason.rawValue)"]) }
        var faults = Array(listing.hindered.values)
        next.waiting += faults.count
        var due = faults.isEmpty ? patience.rescan : min(patience.rescan, .seconds(1))
        var taken = 0
        var sawAll = true
        let batch = Self.batch(listing.files.count)
        for entry in listing.files where !entry.isSidecar {
            guard taken < batch, !stop.isRequested else {
                next.waiting += 1
                due = .zero
                sawAll = false
                break
            }
            switch try await handle(entry, listing, root) {
            case .taken: taken += 1
            case .gone: break
            case .unremovable: next.unremovable += 1
            case .hindered(let fault):
                next.waiting += 1
                faults.append(fault)
                due = min(due, .seconds(1))
            case .leftAlone(let reason):
                next.leftAlone += 1
                tellOnce(entry.path, "left alone in the inbox", ["reason": "\(reason.rawValue)", "inode": "\(entry.identity.inode)"])
            case .notYet(let wait):
                next.waiting += 1
                due = min(due, max(wait, .milliseconds(20)))
            }
        }
        tell(faults, unremovable: next.unremovable, sawAll: sawAll)
        isFirstLook = isFirstLook && !sawAll
        state = next
        return due
    }

    /// One line when trouble begins and one when it is over, however many files it concerns.
    private func tell(_ faults: [FileFault], unremovable: Int, sawAll: Bool) {
        switch hindrance.turned(count: faults.count, isAll: sawAll) {
        case true?:
            log.warning(
                "files in the inbox cannot be read now; trying again",
                metadata: ["files": "\(faults.count)", "error": "\(faults.first?.description ?? "")"])
        case false?: log.notice("the files in the inbox can be read again; going on")
        case nil: break
        }
        switch clinging.turned(count: unremovable, isAll: sawAll) {
        case true?:
            log.warning(
                "documents are stored, but their files cannot be removed yet; trying again",
                metadata: ["files": "\(unremovable)", "error": "\(lastRemoval?.description ?? "")"])
        case false?: log.notice("the files of stored documents are removed; going on")
        case nil: break
        }
    }

    private func handle(_ entry: InboxListing.Entry, _ listing: InboxListing, _ root: Folder) async throws -> FileVerdict {
        let now = ContinuousClock.now
        let age = Date().timeIntervalSince1970 - Double(entry.identity.modified) / 1e9
        let still = tracker.stillness(of: entry.path, entry.identity, age: isFirstLook ? .seconds(age) : nil, now: now)
        guard still >= patience.settle else { return .notYet(patience.settle - still) }
        do {
            let folder = try open(entry.path.folder, in: root)
            if stored[entry.path] == entry.identity { return removeAgain(entry, folder) }
            let opening = try InboxFile.open(
                entry, of: listing, in: folder, still: still, watched: tracker.watched(entry.path, now: now), patience: patience,
                largest: Self.largest)
            switch opening {
            case .ready(let file): return try await take(file)
            case .refused(let verdict): return verdict
            }
        } catch let fault as FileFault {
            return try verdict(on: fault, entry)
        }
    }

    private func take(_ file: InboxFile) async throws -> FileVerdict {
        let arrival = file.arrival
        let outcome: IngestOutcome
        do throws(StoreError) {
            outcome = try await gate.run { (store) throws(StoreError) in try await store.ingest(arrival) }
        } catch {
            guard case .fault = error else { throw error }
            // The fault lies in this file; the others must not wait for it.
            tellOnce(file.path, "a file cannot be stored", ["error": "\(error)"])
            return .notYet(.seconds(60))
        }
        let isNew = if case .new = outcome { true } else { false }
        tally.add { counts in
            counts.taken += 1
            counts.seenBefore += isNew ? 0 : 1
        }
        log.info(
            isNew ? "document taken in" : "document seen again", metadata: ["document": "\(outcome.id)", "bytes": "\(arrival.bytes.count)"])
        stored[file.path] = file.file.identity
        do {
            if try !file.remove() { log.notice("a file was replaced while it was taken in; the new one is next") }
            stored[file.path] = nil
            return .taken
        } catch {
            lastRemoval = error
            return .unremovable
        }
    }

    private func removeAgain(_ entry: InboxListing.Entry, _ folder: Folder) -> FileVerdict {
        do throws(FileFault) {
            try folder.remove(entry.path.name)
        } catch {
            lastRemoval = error
            return .unremovable
        }
        stored[entry.path] = nil
        return .gone
    }

    private func verdict(on fault: FileFault, _ entry: InboxListing.Entry) throws(FileFault) -> FileVerdict {
        if fault.concernsAll { throw fault }
        if fault.isGone { return .gone }
        switch fault.code {
        case EACCES, EPERM: return .leftAlone(.unreadable)
        case ELOOP: return .leftAlone(.link)
        case EINVAL, ENXIO: return .leftAlone(.notAFile)
        default: return .hindered(fault)
        }
    }

    private func open(_ place: [FileName], in root: Folder) throws(FileFault) -> Folder {
        var folder = root
        for name in place { folder = try Folder(name, in: folder) }
        return folder
    }

    private func tellOnce(_ path: InboxPath, _ message: Logger.Message, _ metadata: Logger.Metadata) {
        if told.insert(path).inserted { log.warning(message, metadata: metadata) }
    }
}
