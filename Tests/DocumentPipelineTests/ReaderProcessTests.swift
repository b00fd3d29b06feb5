import DocumentPipeline
import Foundation
import Glibc
import ReferralModel
import TestSupport
import Testing

/// Real reader processes of the built program on real files.
@Suite("Reader processes", .serialized)
struct ReaderProcessTests {
    private static let launch = ReaderLaunch(models: URL(filePath: BuiltProgram.repository + "/Models"), executable: BuiltProgram.path)
    private static let day = CalendarDate(year: 2026, month: 11, day: 1)

    private func sample(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/SampleFaxes/" + name)))
    }

    private func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/Tests/EndToEndTests/Fixtures/" + name)))
    }

    @Test("One process reads a document, then the next, and tells of every page")
    func reads() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch)
        let (steps, teller) = AsyncStream.makeStream(of: ReadingProgress.self)
        let first = try await reader.extract(sample("fax0024.pdf"), receivedOn: day) { teller.yield($0) }
        teller.finish()
        let process = await reader.process
        #expect(first.documentClass == .referral)
        #expect(first.referrals.first?.fields.isEmpty == false)
        var pagesRead: [Int] = []
        for await step in steps { pagesRead.append(step.pagesRead) }
        #expect(pagesRead == Array(0...first.pages.count))
        let again = try await reader.extract(sample("fax0024.pdf"), receivedOn: day)
        #expect(again == first, "two readings of the same bytes are the same")
        #expect(await reader.process == process, "the process was kept")
        await reader.stop()
    }

    @Test("Nothing that reading does not need is possible in a reader process")
    func fence() async throws {
        let reader = ReaderProcess(Self.launch)
        let probe = try await reader.probe()
        let fence = try #require(await reader.fence)
        try #require(fence.filtersCalls, "this kernel has no seccomp")
        #expect(!probe.connects)
        #expect(!probe.writes)
        #expect(!probe.executes)
        #expect(!probe.forks)
        #expect(!probe.signals)
        #expect(!probe.makesCode)
        #expect(probe.readsShared)
        if fence.landlock > 0 { #expect(!probe.readsElsewhere) }
        if geteuid() == 0 { #expect(fence.user == 65534) }
        let process = try #require(await reader.process)
        let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
        #expect(limits.contains(#/Max address space +2147483648/#))
        #expect(limits.contains(#/Max file size +0 /#))
        #expect(limits.contains(#/Max core file size +0 /#))
        await reader.stop()
    }

    @Test("A file that cannot be read fails with its reason, and the process lives on")
    func failures() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch)
        let cases: [([UInt8], ReadFailure.Code)] = [
            ([], .corrupt), (Array("just text".utf8), .unsupported), (try fixture("encrypted.pdf"), .encrypted),
            (Array(try sample("fax0019.tif").prefix(3000)), .corrupt), (Array("%PDF-1.4\n".utf8), .corrupt),
        ]
        for (bytes, code) in cases {
            let error = await #expect(throws: ReaderError.self) { _ = try await reader.extract(bytes, receivedOn: day) }
            guard case .document(let failure) = error else {
                Issue.record("\(String(describing: error)) instead of \(code)")
                continue
            }
            #expect(failure.code == code)
            #expect(!failure.message.isEmpty)
        }
        #expect(await reader.deaths == 0)
        await reader.stop()
    }

    @Test("A reader that is killed from outside says nothing against the document; the next reader reads it")
    func killed() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch)
        try await reader.start()
        let process = try #require(await reader.process)
        await #expect(throws: ReaderError.interrupted) {
            // Opened, but no page read yet: the kill comes in the middle.
            _ = try await reader.extract(sample("fax0037.pdf"), receivedOn: day) { if $0.pagesRead == 0 { kill(process, SIGKILL) } }
        }
        #expect(try await reader.extract(sample("fax0037.pdf"), receivedOn: day).pages.count > 0)
        #expect(await reader.deaths == 1)
        await reader.stop()
    }

    @Test("A reader that is killed from outside while it starts is started again; one that always is stops with that said")
    func killedAtTheStart() async throws {
        let folder = try TestCluster.temporaryFolder()
        let tries = folder + "/tries"
        /// A program that is killed before it can say anything, the first `times` times that it is started.
        func launch(killed times: Int) throws -> ReaderLaunch {
            let program = folder + "/killed-\(times)"
            let script = """
                #!/bin/sh
                echo >> \(tries)
                [ $(wc -l < \(tries)) -gt \(times) ] || kill -KILL $$
                exec \(BuiltProgram.path) "$@"
                """
            try Data(script.utf8).write(to: URL(filePath: program))
            try #require(chmod(program, 0o700) == 0)
            try Data().write(to: URL(filePath: tries))
            return ReaderLaunch(models: URL(filePath: BuiltProgram.repository + "/Models"), executable: program)
        }
        let lucky = ReaderProcess(try launch(killed: 2))
        try await lucky.start()
        #expect(await lucky.process != nil)
        await lucky.stop()
        let unlucky = ReaderProcess(try launch(killed: 99))
        await #expect(throws: ReaderError.interrupted) { try await unlucky.start() }
        #expect(try String(contentsOfFile: tries, encoding: .utf8).count == 5)
    }

    @Test("A reader that crashes costs this document a try")
    func crashed() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch)
        try await reader.start()
        let process = try #require(await reader.process)
        let error = await #expect(throws: ReaderError.self) {
            _ = try await reader.extract(sample("fax0037.pdf"), receivedOn: day) { if $0.pagesRead == 0 { kill(process, SIGSEGV) } }
        }
        guard case .document(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .crashed)
        await reader.stop()
    }

    @Test("A reader that takes too long is ended, with its process")
    func timeout() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch, limits: ReaderLimits(silence: .milliseconds(30)))
        try await reader.start()
        let process = try #require(await reader.process)
        let error = await #expect(throws: ReaderError.self) { _ = try await reader.extract(sample("fax0037.pdf"), receivedOn: day) }
        guard case .document(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .timeout)
        #expect(kill(process, 0) != 0 && errno == ESRCH, "the process is gone and was waited for")
    }

    @Test("A reader that takes too much processor time is ended by the kernel", .timeLimit(.minutes(3)))
    func processorTime() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch, limits: ReaderLimits(silence: .seconds(170), processor: .seconds(1)))
        let drawing = String(repeating: "0 0 m 612 792 l S 0 0 612 792 re f\n", count: 400_000)
        let page = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>\nendobj\n"
        let document =
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" + page
            + "4 0 obj\n<</Length \(drawing.utf8.count)>>\nstream\n\(drawing)\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
        let error = await #expect(throws: ReaderError.self) { _ = try await reader.extract(Array(document.utf8), receivedOn: day) }
        guard case .document(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .timeout)
        #expect(failure.message.contains("processor time"))
        await reader.stop()
    }

    @Test("A cancelled reading ends at once")
    func cancelled() async throws {
        let day = try #require(Self.day)
        let reader = ReaderProcess(Self.launch)
        try await reader.start()
        let (steps, teller) = AsyncStream.makeStream(of: ReadingProgress.self)
        let document = try sample("fax0037.pdf")
        let reading = Task { try await reader.extract(document, receivedOn: day) { teller.yield($0) } }
        for await step in steps where step.pagesRead == 0 { break }
        reading.cancel()
        await #expect(throws: ReaderError.cancelled) { _ = try await reading.value }
        await reader.stop()
    }

    @Test("After so many documents a fresh process takes over")
    func recycled() async throws {
        let reader = ReaderProcess(Self.launch, limits: ReaderLimits(documentsEach: 1))
        try await reader.start()
        let first = await reader.process
        _ = try await reader.picture(of: sample("fax0024.pdf"), page: 1)
        try await reader.start()
        let second = await reader.process
        #expect(first != second)
        await reader.stop()
    }

    @Test("A picture has the size that its geometry says")
    func picture() async throws {
        let reader = ReaderProcess(Self.launch)
        let picture = try await reader.picture(of: sample("fax0019.tif"), page: 1)
        #expect(picture.width == picture.geometry.readingWidth)
        #expect(picture.height == picture.geometry.readingHeight)
        #expect(picture.grey.count == picture.width * picture.height)
        #expect(picture.grey.contains(0) && picture.grey.contains(255))
        await #expect(throws: ReaderError.self) { _ = try await reader.picture(of: sample("fax0019.tif"), page: 99) }
        await reader.stop()
    }

    @Test("Without its models a reader says so instead of failing every document")
    func unusable() async throws {
        let reader = ReaderProcess(ReaderLaunch(models: URL(filePath: "/nonexistent"), executable: BuiltProgram.path))
        let error = await #expect(throws: ReaderError.self) { try await reader.start() }
        guard case .unusable(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("/nonexistent"))
        let missing = ReaderProcess(ReaderLaunch(models: URL(filePath: "/nonexistent"), executable: "/nonexistent/intake"))
        await #expect(throws: ReaderError.self) { try await missing.start() }
    }
}
