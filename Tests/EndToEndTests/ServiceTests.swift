import Foundation
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension ServiceLife {
    /// The built program, real faxes, a real PostgreSQL. Events of its log are awaited; nothing is mocked.
    @Suite("The line from the inbox to the referral", .serialized, .database, .timeLimit(.minutes(5)))
    struct ServiceTests {
        private func withStore<Result>(_ body: (ReferralStore) async throws -> Result) async throws -> Result {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let result = try await body(store)
            await store.close()
            return result
        }

        /// What every run must leave behind: nothing lost, nothing doubled, nothing held.
        private func expectOrder(documents: Int) async throws {
            try await withStore { store in
                #expect(try await store.reconcile() == [])
                let all = try await store.documents()
                #expect(all.count == documents)
                #expect(all.allSatisfy { !$0.state.isWaiting })
            }
        }

        @Test("A fax that is dropped becomes a referral; SIGTERM ends the service in order")
        func dropped() async throws {
            let inbox = try Inbox()
            let service = try RunningIntake(["run"] + inbox.arguments)
            #expect(await service.says("started"))
            try FileManager.default.createDirectory(atPath: inbox.path + "/north", withIntermediateDirectories: true)
            try inbox.drop("fax0024.pdf", as: "north/fax0024.pdf")
            #expect(await service.says("document read"))
            service.send(SIGTERM)
            #expect(await service.exit() == 0)
            try await expectOrder(documents: 1)
            try await withStore { store in
                let referral = try #require(try await store.referrals().first)
                #expect(referral.site == "north")
                #expect(referral.patientLastName?.isEmpty == false)
                #expect(try await store.status().workers.isEmpty, "the workers took their leave")
            }
            #expect(inbox.names == ["north"])
            #expect(!service.events.description.contains("fax0024"), "no file's name is in the log")
        }

        @Test("Files that cannot be read end in quarantine with their reason, and the others are read")
        func quarantine() async throws {
            let inbox = try Inbox()
            try inbox.drop("fax0024.pdf")
            try inbox.drop("fax0019.tif")
            try inbox.write(Array("This is a letter, not a PDF.\n".utf8), as: "text.pdf")
            try inbox.write([], as: "empty.pdf")
            let blank = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            try inbox.write(
                Array(
                    (blank + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n").utf8),
                as: "blank.pdf")
            let truncated = try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/SampleFaxes/fax0048.tif")).prefix(9000)
            try inbox.write(truncated, as: "truncated.tif")
            try FileManager.default.copyItem(
                atPath: BuiltProgram.repository + "/Tests/EndToEndTests/Fixtures/encrypted.pdf", toPath: inbox.path + "/encrypted.pdf")
            mkfifo(inbox.path + "/pipe.pdf", 0o600)
            symlink("/etc/passwd", inbox.path + "/link.pdf")

            let run = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await run.exit() == 0)
            try await expectOrder(documents: 7)
            try await withStore { store in
                let documents = Dictionary(uniqueKeysWithValues: try await store.documents().map { ($0.fileName, $0) })
                #expect(documents["fax0024.pdf"]?.state == .completed)
                #expect(documents["fax0019.tif"]?.state == .completed)
                let codes: [String: ReadFailure.Code] = [
                    "text.pdf": .unsupported, "empty.pdf": .corrupt, "truncated.tif": .corrupt, "encrypted.pdf": .encrypted,
                    "blank.pdf": .corrupt,
                ]
                for (name, code) in codes {
                    #expect(documents[name]?.state == .quarantined, "\(name)")
                    #expect(documents[name]?.failure?.code == code, "\(name)")
                    #expect(documents[name]?.failure?.message.isEmpty == false)
                }
            }
            #expect(inbox.names == ["link.pdf", "pipe.pdf"])
        }

        @Test("Reader processes that are killed in the middle cost nothing: all is read, nothing twice")
        func readerKilled() async throws {
            let inbox = try Inbox()
            let names = ["fax0003.pdf", "fax0007.pdf", "fax0011.pdf", "fax0024.pdf", "fax0036.pdf"]
            for name in names { try inbox.drop(name) }
            let run = try RunningIntake(["run", "--once"] + inbox.arguments)
            var killed = 0
            for count in 1...3 {
                #expect(await run.says("document read", count: count))
                for child in run.children where Self.isReader(child) && kill(child, SIGKILL) == 0 { killed += 1 }
            }
            #expect(await run.exit() == 0)
            #expect(killed > 0)
            try await expectOrder(documents: names.count)
            try await withStore { store in
                let documents = try await store.documents()
                #expect(documents.allSatisfy { $0.state == .completed && $0.attempts == 1 })
            }
        }

        @Test("A service that is killed is followed by one that takes up what it held")
        func serviceKilled() async throws {
            let inbox = try Inbox()
            for name in ["fax0003.pdf", "fax0007.pdf", "fax0011.pdf"] { try inbox.drop(name) }
            let first = try RunningIntake(["run"] + inbox.arguments)
            #expect(await first.says("document taken in", count: 3))
            let readers = first.children
            first.send(SIGKILL)
            #expect(await first.exit() == -SIGKILL)
            let second = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await second.exit() == 0)
            try await expectOrder(documents: 3)
            #expect(readers.allSatisfy { kill($0, 0) != 0 }, "the readers went with their parent")
        }

        @Test("SIGTERM in the middle of a document hands it back within ten seconds")
        func stopped() async throws {
            let inbox = try Inbox()
            for name in ["fax0003.pdf", "fax0007.pdf", "fax0011.pdf", "fax0013.pdf", "fax0014.pdf", "fax0019.tif"] { try inbox.drop(name) }
            let run = try RunningIntake(["run"] + inbox.arguments)
            #expect(await run.says("document taken in", count: 2))
            let began = ContinuousClock.now
            run.send(SIGTERM)
            #expect(await run.exit() == 0)
            #expect(began.duration(to: .now) < .seconds(10))
            try await withStore { store in
                let held = try await store.documents(DocumentFilter(states: [.processing]))
                let discrepancies = try await store.reconcile()
                #expect(held.isEmpty)
                #expect(discrepancies.isEmpty)
            }
        }

        @Test("The same fax twice is one document with two sightings")
        func twice() async throws {
            let inbox = try Inbox()
            try inbox.drop("fax0024.pdf", as: "first.pdf")
            try inbox.drop("fax0024.pdf", as: "again.pdf")
            let run = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await run.exit() == 0)
            try await expectOrder(documents: 1)
            let sightings = try await withStore { try await $0.documents().map(\.sightings) }
            #expect(sightings == [2])
        }

        @Test("A worker on another machine reads what a service without workers of its own would leave")
        func worker() async throws {
            try await withStore { store in
                let bytes = Array(try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/SampleFaxes/fax0024.pdf")))
                _ = try await store.ingest(Arrival(bytes: bytes, fileName: "a.pdf"))
            }
            let run = try RunningIntake(["worker", "--once", "--workers", "1", "--log-format", "json"])
            #expect(await run.exit() == 0)
            try await expectOrder(documents: 1)
        }

        private static func isReader(_ process: pid_t) -> Bool {
            let line = (try? Data(contentsOf: URL(filePath: "/proc/\(process)/cmdline"))) ?? Data()
            return line.split(separator: 0).dropFirst().first.map { Data($0) == Data("reader".utf8) } ?? false
        }
    }
}
