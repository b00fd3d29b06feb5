import Dispatch
import Foundation
import Glibc
import ReferralStore
import TestSupport

@testable import IntakeService

/// An inbox with a watcher on it that stores into the database of the test.
struct WatchedInbox {
    let path: String
    let stop = StopSignal()
    let tally = Tally()
    let heard = HeardLog()

    static let fax = Array("%PDF-1.4\nnot much of a fax\n%%EOF\n".utf8)

    /// A fax that no other has the bytes of.
    static func fax(_ number: Int) -> [UInt8] { fax + Array("% \(number)\n%%EOF\n".utf8) }

    static let hasty = InboxPatience(settle: .milliseconds(40), incomplete: .milliseconds(400), orphan: .milliseconds(800))

    /// Runs a watcher until `body` is done.
    func watching(
        _ patience: InboxPatience = hasty, eventQueue: DispatchQueue = .global(),
        _ body: (InboxWatcher, ReferralStore) async throws -> Void
    ) async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let watcher = InboxWatcher(
            path: path, patience: patience, gate: StoreGate(store, log: heard.logger), tally: tally, stop: stop, log: heard.logger,
            eventQueue: eventQueue)
        let running = Task { try await watcher.run() }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(watcher, store))
        } catch {
            outcome = .failure(error)
        }
        stop.request()
        _ = try? await running.value
        await store.close()
        try outcome.get()
    }

    /// Looks again and again until something holds; the time limit of the test ends it.
    func until(_ holds: () async throws -> Bool) async throws {
        while try await !holds() {
            try Task.checkCancellation()
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    func untilTaken(_ count: Int) async throws { try await until { tally.counts.taken >= count } }

    func write(_ bytes: [UInt8], to name: FileName) throws {
        let folder = try Folder(path: path)
        let descriptor = name.withCString { openat(folder.descriptor, $0, O_CREAT | O_WRONLY | O_TRUNC, 0o600) }
        guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw FileFault("writing a fax") }
        close(descriptor)
    }

    func write(_ bytes: [UInt8], to name: String) throws { try write(bytes, to: FileName(name)) }

    /// Adds to a file as a writer does that has closed it and opens it again.
    func append(_ bytes: [UInt8], to name: String) throws {
        let descriptor = open(path + "/" + name, O_WRONLY | O_APPEND)
        guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw FileFault("adding to a fax") }
        close(descriptor)
    }
}
