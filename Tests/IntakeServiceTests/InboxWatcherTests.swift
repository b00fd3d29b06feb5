import Foundation
import Glibc
import Logging
import ReferralStore
import TestSupport
import Testing

@testable import IntakeService

/// Real files and a real database; what is awaited is a state of the inbox or of the store, never a time.
@Suite("From the inbox into the store", .database)
struct InboxWatcherTests {
    private let scratch: Scratch
    private let stop = StopSignal()
    private let tally = Tally()

    init() throws { scratch = try Scratch() }

    private static let fax = Array("%PDF-1.4\nnot much of a fax\n%%EOF\n".utf8)

    /// Runs a watcher until `body` is done.
    private func watching(
        _ patience: InboxPatience = InboxPatience(settle: .milliseconds(40), incomplete: .milliseconds(400), orphan: .milliseconds(800)),
        _ body: (InboxWatcher, ReferralStore) async throws -> Void
    ) async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let watcher = InboxWatcher(
            path: scratch.path, patience: patience, gate: StoreGate(store, log: log), tally: tally, stop: stop, log: log)
        let running = Task { try await watcher.run() }
        do {
            try await body(watcher, store)
        } catch {
            stop.request()
            _ = try? await running.value
            await store.close()
            throw error
        }
        stop.request()
        try await running.value
        await store.close()
    }

    /// Waits until the inbox holds no file that may be taken.
    private func untilEmpty(_ count: Int = 1) async throws {
        while tally.counts.taken < count || !scratch.names.isEmpty {
            try Task.checkCancellation()
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @Test("A file is stored with its name and site, and then gone from the inbox", .timeLimit(.minutes(5)))
    func taken() async throws {
        try await watching { _, store in
            try scratch.write(Self.fax, to: "north/fax 1.pdf")
            try await untilEmpty()
            let documents = try await store.documents()
            let document = try #require(documents.first)
            #expect(documents.count == 1)
            #expect(document.fileName == "fax 1.pdf")
            #expect(document.site == "north")
            #expect(document.state == .queued)
            #expect(try await store.originalBytes(of: document.id) == Self.fax)
        }
    }

    @Test("The same bytes under two names are one document, seen twice", .timeLimit(.minutes(5)))
    func twice() async throws {
        try await watching { _, store in
            try scratch.write(Self.fax, to: "a.pdf")
            try scratch.write(Self.fax, to: "b.pdf")
            try await untilEmpty(2)
            let document = try #require(try await store.documents().first)
            #expect(document.sightings == 2)
            #expect(Set(try await store.sightings(of: document.id).map(\.fileName)) == ["a.pdf", "b.pdf"])
            #expect(tally.counts.seenBefore == 1)
        }
    }

    @Test("A file taken in before a crash came between is no second sighting", .timeLimit(.minutes(5)))
    func sameDelivery() async throws {
        let file = try scratch.write(Self.fax, to: "a.pdf")
        var status = stat()
        try #require(lstat(file, &status) == 0)
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        // What a service did that was killed before it could remove the file.
        _ = try await store.ingest(Arrival(bytes: Self.fax, fileName: "a.pdf", delivery: FileIdentity(status).key))
        await store.close()
        try await watching { _, store in
            try await untilEmpty()
            #expect(try await store.documents().map(\.sightings) == [1])
        }
    }

    @Test("A file that somebody still writes to is waited for, whole as it looks", .timeLimit(.minutes(5)))
    func slowWriter() async throws {
        try await watching { watcher, store in
            let descriptor = open(scratch.path + "/slow.pdf", O_CREAT | O_WRONLY, 0o600)
            try #require(descriptor >= 0)
            #expect(write(descriptor, Self.fax, Self.fax.count) == Self.fax.count)
            // Long past the time to settle, but the writer has not closed it.
            let began = ContinuousClock.now
            while began.duration(to: .now) < .milliseconds(300) { try await Task.sleep(for: .milliseconds(20)) }
            #expect(try await store.documents().isEmpty)
            #expect(await watcher.state.waiting == 1)
            let more = Array("% more\n%%EOF\n".utf8)
            #expect(write(descriptor, more, more.count) == more.count)
            close(descriptor)
            try await untilEmpty()
            let document = try #require(try await store.documents().first)
            #expect(try await store.originalBytes(of: document.id) == Self.fax + more)
        }
    }

    @Test("A file without its end is taken at last, and so is an empty one", .timeLimit(.minutes(5)))
    func incomplete() async throws {
        try await watching { _, store in
            try scratch.write(Array("%PDF-1.4\ncut sho".utf8), to: "cut.pdf")
            try scratch.write([], to: "empty.pdf")
            try scratch.write(Self.fax, to: "whole.pdf")
            while try await store.documents().isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            #expect(try await store.documents().map(\.fileName) == ["whole.pdf"], "the whole one does not wait for the others")
            try await untilEmpty(3)
            #expect(try await store.documents().count == 3)
        }
    }

    @Test("An unfinished name is ignored until it is renamed", .timeLimit(.minutes(5)))
    func renamed() async throws {
        try await watching { watcher, store in
            try scratch.write(Self.fax, to: "fax.pdf.part")
            while await watcher.state.waiting != 0 { try await Task.sleep(for: .milliseconds(5)) }
            #expect(try await store.documents().isEmpty)
            try #require(rename(scratch.path + "/fax.pdf.part", scratch.path + "/fax.pdf") == 0)
            try await untilEmpty()
            #expect(try await store.documents().map(\.fileName) == ["fax.pdf"])
        }
    }

    @Test("A sidecar's data goes into the store with the fax, and both leave the inbox", .timeLimit(.minutes(5)))
    func sidecar() async throws {
        try scratch.write(Array("sender: 2105550111\nreceived: 2026-03-01T08:15:00Z\npriority: stat\n".utf8), to: "fax.txt")
        try scratch.write(Self.fax, to: "fax.pdf")
        try await watching { _, store in
            try await untilEmpty()
            let documents = try await store.documents()
            let document = try #require(documents.first)
            #expect(documents.count == 1)
            #expect(document.sender == "2105550111")
            #expect(document.receivedAt == Date(timeIntervalSince1970: 1_772_352_900))
            #expect(try await store.sightings(of: document.id).first?.sidecar["priority"] == "stat")
        }
    }

    @Test("Two services on one inbox take each file once", .timeLimit(.minutes(5)))
    func twoServices() async throws {
        for number in 0..<40 { try scratch.write(Self.fax + Array("% \(number)\n%%EOF\n".utf8), to: "fax\(number).pdf") }
        try await watching { _, store in
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let other = InboxWatcher(
                path: scratch.path, patience: InboxPatience(settle: .milliseconds(40)), gate: StoreGate(store, log: log), tally: tally,
                stop: stop,
                log: log)
            let running = Task { try await other.run() }
            try await untilEmpty(40)
            stop.request()
            try await running.value
            let documents = try await store.documents()
            #expect(documents.count == 40)
            #expect(documents.allSatisfy { $0.sightings == 1 })
        }
    }

    @Test("An inbox that goes away and comes back is gone on with", .timeLimit(.minutes(5)))
    func inboxGone() async throws {
        try await watching(InboxPatience(settle: .milliseconds(40), rescan: .milliseconds(50))) { watcher, store in
            let away = scratch.path + "-away"
            try #require(rename(scratch.path, away) == 0)
            while await !watcher.state.isPaused { try await Task.sleep(for: .milliseconds(5)) }
            try #require(rename(away, scratch.path) == 0)
            try scratch.write(Self.fax, to: "fax.pdf")
            try await untilEmpty()
            #expect(try await store.documents().count == 1)
        }
    }
}
