import Dispatch
import Foundation
import Glibc
import ReferralStore
import TestSupport
import Testing

@testable import IntakeService

/// Inboxes that are too much, or that tell nothing.
@Suite("Inboxes under strain", .serialized, .database, .timeLimit(.minutes(15)))
struct InboxFloodTests {
    private let scratch: Scratch
    private let inbox: WatchedInbox

    init() throws {
        scratch = try Scratch()
        inbox = WatchedInbox(path: scratch.path)
    }

    /// Whether the kernel has thrown events away that nobody read.
    private func hasRunOver(_ descriptor: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var isOver = false
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return isOver }
            var place = 0
            while place + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self) }
                isOver = isOver || event.mask & UInt32(IN_Q_OVERFLOW) != 0
                place += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
    }

    @Test("Ten thousand files at once are all taken once, though the kernel's queue of events ran over")
    func flood() async throws {
        let queue = DispatchQueue(label: "events")
        let patience = InboxPatience(settle: .milliseconds(40), rescan: .seconds(3600))
        try await inbox.watching(patience, eventQueue: queue) { watcher, store in
            try await inbox.until { await watcher.state.waiting == 0 }
            // Nobody reads events from now on; another reader of the same ones shows what becomes of them.
            queue.suspend()
            let witness = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            defer { close(witness) }
            try #require(inotify_add_watch(witness, scratch.path, UInt32(IN_CLOSE_WRITE | IN_CREATE)) >= 0)
            for number in 0..<10_000 { try inbox.write(WatchedInbox.fax(number), to: "fax\(number).pdf") }
            #expect(hasRunOver(witness), "this kernel keeps more events than 20,000")
            queue.resume()
            try await inbox.untilTaken(10_000)
            try await inbox.until { await watcher.state.waiting == 0 }
            #expect(scratch.names.isEmpty)
            #expect(try await store.status().documents[.queued] == 10_000)
            #expect(inbox.tally.counts.seenBefore == 0)
            #expect(try await store.reconcile() == [])
        }
    }

    @Test("Where the system tells nothing of new files they are found all the same")
    func withoutEvents() async throws {
        let queue = DispatchQueue(label: "events")
        queue.suspend()
        let patience = InboxPatience(settle: .milliseconds(40), rescan: .milliseconds(100))
        try await inbox.watching(patience, eventQueue: queue) { watcher, store in
            try await inbox.until { await watcher.state.waiting == 0 }
            try inbox.write(WatchedInbox.fax, to: "unannounced.pdf")
            try await inbox.untilTaken(1)
            #expect(try await store.documents().map(\.fileName) == ["unannounced.pdf"])
        }
        // A queue may not go while it is suspended.
        queue.resume()
    }

    @Test("Names of any bytes are taken and shown harmlessly")
    func names() async throws {
        let names: [[UInt8]] = [
            [0x66, 0xFF, 0xFE, 0x2E, 0x70], Array("line\nbreak.pdf".utf8), Array("\u{1B}[2J.pdf".utf8), Array("-rf".utf8),
            Array("*?$(x);'\"`".utf8),
            Array("\u{202E}fdp.exe".utf8), Array("é\u{301}🩺.pdf".utf8), [UInt8](repeating: 0x61, count: 255), [0x80], Array(" ".utf8),
            Array("C:\\fax.pdf".utf8), Array("%00%2e%2e".utf8),
        ]
        for (number, name) in names.enumerated() { try inbox.write(WatchedInbox.fax(number), to: FileName(name)) }
        try await inbox.watching(InboxPatience(settle: .milliseconds(40), incomplete: .milliseconds(40))) { _, store in
            try await inbox.untilTaken(names.count)
            try await inbox.until { try Folder(path: scratch.path).names().isEmpty }
            let shown = try await store.documents().map(\.fileName)
            #expect(Set(shown) == Set(names.map { FileName($0).shown }))
            #expect(!shown.contains { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } })
            #expect(try await store.reconcile() == [])
        }
    }

    @Test("A device is left alone")
    func device() async throws {
        let code = mknod(scratch.path + "/null.pdf", S_IFCHR | 0o600, 0x0103)
        try #require(code == 0, "making a device needs root and CAP_MKNOD")
        try inbox.write(WatchedInbox.fax, to: "fax.pdf")
        try await inbox.watching { watcher, store in
            try await inbox.untilTaken(1)
            try await inbox.until { await (watcher.state.leftAlone, watcher.state.waiting) == (1, 0) }
            #expect(inbox.heard.count(of: "left alone in the inbox") == 1)
            #expect(try await store.documents().count == 1)
        }
    }

    @Test("Out of an inbox that became read-only everything is stored once and said once; it is emptied when that is possible again")
    func readOnly() async throws {
        let mount = try TestMount(megabytes: 1)
        let inbox = WatchedInbox(path: mount.path)
        for number in 0..<3 { try inbox.write(WatchedInbox.fax(number), to: "fax\(number).pdf") }
        try mount.remount(readOnly: true)
        let patience = InboxPatience(settle: .milliseconds(40), rescan: .milliseconds(50))
        try await inbox.watching(patience) { watcher, store in
            try await inbox.until { await watcher.state.unremovable == 3 }
            #expect(inbox.heard.count(of: "documents are stored, but their files cannot be removed yet; trying again") == 1)
            try mount.remount(readOnly: false)
            try await inbox.until { await watcher.state.unremovable == 0 }
            #expect(try Folder(path: mount.path).names().isEmpty)
            #expect(inbox.heard.count(of: "the files of stored documents are removed; going on") == 1)
            #expect(inbox.heard.count(of: "documents are stored, but their files cannot be removed yet; trying again") == 1)
            #expect(try await store.documents().map(\.sightings) == [1, 1, 1])
            #expect(try await store.reconcile() == [])
        }
    }
}
