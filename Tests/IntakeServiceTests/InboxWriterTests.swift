import Foundation
import Glibc
import ReferralStore
import TestSupport
import Testing

@testable import IntakeService

/// What writers do to files before, while and after they are taken.
@Suite("Writers of all kinds", .database, .timeLimit(.minutes(5)))
struct InboxWriterTests {
    private let scratch: Scratch
    private let inbox: WatchedInbox

    init() throws {
        scratch = try Scratch()
        inbox = WatchedInbox(path: scratch.path)
    }

    @Test("A file that grows after a pause of seven seconds is taken whole, with the patience of the service")
    func longPause() async throws {
        try await inbox.watching(InboxPatience()) { _, store in
            // The pause is what is tested; on a thread of its own it is no longer than that, whatever the other tests do.
            try await OwnThread.run { [inbox] in
                try inbox.write(Array(WatchedInbox.fax.prefix(20)), to: "slow.pdf")
                Thread.sleep(forTimeInterval: 7)
                try inbox.append(Array(WatchedInbox.fax.dropFirst(20)), to: "slow.pdf")
            }
            try await inbox.untilTaken(1)
            let documents = try await store.documents()
            #expect(documents.count == 1)
            let document = try #require(documents.first)
            #expect(try await store.originalBytes(of: document.id) == WatchedInbox.fax)
        }
    }

    @Test("A writer that closes its file and opens it again is waited for")
    func reopened() async throws {
        try await inbox.watching(InboxPatience(settle: .seconds(2))) { _, store in
            let parts = (0..<5).map { Array("% part \($0)\n%%EOF\n".utf8) }
            let whole = WatchedInbox.fax + parts.flatMap(\.self)
            try await OwnThread.run { [inbox] in
                try inbox.write(WatchedInbox.fax, to: "again.pdf")
                for more in parts {
                    // Shorter than the time to settle, by far.
                    Thread.sleep(forTimeInterval: 0.15)
                    try inbox.append(more, to: "again.pdf")
                }
            }
            try await inbox.untilTaken(1)
            let documents = try await store.documents()
            #expect(documents.count == 1)
            #expect(try await store.originalBytes(of: documents[0].id) == whole)
        }
    }

    @Test("A file that is cut short and written anew is taken as it is at last")
    func truncated() async throws {
        try await inbox.watching(InboxPatience(settle: .seconds(1))) { watcher, store in
            try inbox.write(WatchedInbox.fax(1) + WatchedInbox.fax(2), to: "cut.pdf")
            try await inbox.until { await watcher.state.waiting == 1 }
            try inbox.write(WatchedInbox.fax(3), to: "cut.pdf")
            try await inbox.untilTaken(1)
            let document = try #require(try await store.documents().first)
            #expect(try await store.originalBytes(of: document.id) == WatchedInbox.fax(3))
        }
    }

    @Test("A file that is deleted or renamed before it is taken holds nothing up")
    func goneBefore() async throws {
        let held = open(scratch.path + "/held.pdf", O_CREAT | O_WRONLY, 0o600)
        let renamed = open(scratch.path + "/old.pdf", O_CREAT | O_WRONLY, 0o600)
        try #require(held >= 0 && renamed >= 0)
        #expect(write(renamed, WatchedInbox.fax, WatchedInbox.fax.count) == WatchedInbox.fax.count)
        try await inbox.watching { watcher, store in
            try await inbox.until { await watcher.state.waiting == 2 }
            unlink(scratch.path + "/held.pdf")
            try #require(rename(scratch.path + "/old.pdf", scratch.path + "/new.pdf") == 0)
            close(renamed)
            try await inbox.until { scratch.names.isEmpty }
            #expect(try await store.documents().map(\.fileName) == ["new.pdf"])
        }
        close(held)
    }

    @Test("Another file under the same name is another document, one after the other or in two folders")
    func sameName() async throws {
        try await inbox.watching { _, store in
            try inbox.write(WatchedInbox.fax(1), to: "fax.pdf")
            try await inbox.untilTaken(1)
            try inbox.write(WatchedInbox.fax(2), to: "fax.pdf")
            try await inbox.untilTaken(2)
            try scratch.write(WatchedInbox.fax(3), to: "north/fax.pdf")
            try scratch.write(WatchedInbox.fax(4), to: "south/fax.pdf")
            try await inbox.untilTaken(4)
            let documents = try await store.documents()
            #expect(documents.map(\.fileName) == Array(repeating: "fax.pdf", count: 4))
            #expect(Set(documents.map(\.sha256)).count == 4)
            #expect(try await store.reconcile() == [])
        }
    }

    enum Change: String, CaseIterable { case added, cutShort, replaced, deleted }

    @Test("What happens to a file between its reading and its removal is not lost", arguments: Change.allCases)
    func changedWhileTaken(change: Change) throws {
        try inbox.write(WatchedInbox.fax, to: "a.pdf")
        let folder = try Folder(path: scratch.path)
        let listing = try InboxListing.of(folder)
        let entry = try #require(listing.files.first)
        let opening = try InboxFile.open(
            entry, of: listing, in: folder, still: .seconds(60), watched: .seconds(60), patience: WatchedInbox.hasty, largest: 1 << 20)
        guard case .ready(let file) = opening else {
            Issue.record("not opened: \(opening)")
            return
        }
        // Here its bytes are committed.
        switch change {
        case .added: try inbox.append(Array("% more\n%%EOF\n".utf8), to: "a.pdf")
        case .cutShort: try #require(truncate(scratch.path + "/a.pdf", 10) == 0)
        case .replaced:
            try inbox.write(WatchedInbox.fax(7), to: "b.pdf")
            try #require(rename(scratch.path + "/b.pdf", scratch.path + "/a.pdf") == 0)
        case .deleted: try #require(unlink(scratch.path + "/a.pdf") == 0)
        }
        #expect(try file.remove() == (change == .deleted))
        #expect(scratch.names == (change == .deleted ? [] : ["a.pdf"]))
    }

    @Test("A time that another machine gave a file makes it no older than it was seen to be")
    func foreignClock() async throws {
        try await inbox.watching(InboxPatience(settle: .seconds(2), incomplete: .seconds(30))) { watcher, store in
            try await inbox.until { await watcher.state.waiting == 0 }
            let descriptor = open(scratch.path + "/.new", O_CREAT | O_WRONLY, 0o600)
            try #require(descriptor >= 0)
            #expect(write(descriptor, WatchedInbox.fax, 20) == 20)
            close(descriptor)
            var times = [timeval(tv_sec: time(nil) - 86_400, tv_usec: 0), timeval(tv_sec: time(nil) - 86_400, tv_usec: 0)]
            try #require(utimes(scratch.path + "/.new", &times) == 0)
            let began = ContinuousClock.now
            try #require(rename(scratch.path + "/.new", scratch.path + "/new.pdf") == 0)
            try await inbox.until { await watcher.state.waiting == 1 }
            // Half of it is there, a day old by its own time; it must be neither taken nor given up.
            try await Task.sleep(for: .seconds(1))
            #expect(try await store.documents().isEmpty)
            try inbox.append(Array(WatchedInbox.fax.dropFirst(20)), to: "new.pdf")
            try await inbox.untilTaken(1)
            #expect(began.duration(to: .now) >= .seconds(2))
            let document = try #require(try await store.documents().first)
            #expect(try await store.originalBytes(of: document.id) == WatchedInbox.fax)
        }
    }
}
