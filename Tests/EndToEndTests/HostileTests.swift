import Foundation
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension UnderAttack {
    /// Broken files, bombs, loops and lies: `Tests/HostileFiles/make_hostile.py` writes them.
    @Suite("Hostile files", .serialized, .database) struct HostileTests {
        private struct Expectation {
            var name: String
            var states: [String]
            var reason: String
        }

        /// Writes the files into the inbox.
        private func write(into inbox: Inbox) throws -> [Expectation] {
            let folder = try TestCluster.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let slow = ProcessInfo.processInfo.environment["INTAKE_HOSTILE_SLOW"] == nil ? [] : ["--slow"]
            let script = Process()
            script.executableURL = URL(filePath: "/usr/bin/env")
            script.arguments =
                ["python3", BuiltProgram.repository + "/Tests/HostileFiles/make_hostile.py"] + slow + [folder + "/files"]
            script.standardOutput = FileHandle.nullDevice
            try script.run()
            script.waitUntilExit()
            try #require(script.terminationStatus == 0)
            let table = try String(contentsOfFile: folder + "/expected.tsv", encoding: .utf8)
            let expected = table.split(separator: "\n").map { line in
                let cells = line.split(separator: "\t").map(String.init)
                return Expectation(name: cells[0], states: cells[1].split(separator: "|").map(String.init), reason: cells[2])
            }
            for file in expected {
                try FileManager.default.copyItem(atPath: folder + "/files/" + file.name, toPath: inbox.path + "/" + file.name)
            }
            return expected
        }

        /// What reading a file took at most, over all tries.
        private struct Use {
            var count = 0
            var seconds = 0
            var mebibytes = 0
        }

        /// The service's limit for a document of one page, and a little for the way; none of these gets to a second page slowly.
        private static let mostSeconds = 190
        /// Address space of a reader process in MiB, which its resident memory stays below.
        private static let memory = 2048

        private static func tries(in events: [RunningIntake.Event]) -> [String: Use] {
            let ends = ["document read", "document quarantined", "a try failed; another follows"]
            return events.reduce(into: [:]) { tries, event in
                guard let message = event["message"], ends.contains(message), let document = event["document"] else { return }
                tries[document, default: Use()].count += 1
                tries[document, default: Use()].seconds = max(tries[document]?.seconds ?? 0, event["seconds"].flatMap { Int($0) } ?? 0)
                tries[document, default: Use()].mebibytes = max(tries[document]?.mebibytes ?? 0, event["mib"].flatMap { Int($0) } ?? 0)
            }
        }

        @Test("Each ends in a state with a reason, within the limits, and the good fax among them is read", .timeLimit(.minutes(15)))
        func hostile() async throws {
            let inbox = try Inbox()
            let expected = try write(into: inbox)
            #expect(expected.count >= 60)
            try inbox.drop("fax0024.pdf")
            let run = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await run.exit() == 0, "\(run.lastWords)")
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let documents = Dictionary(
                uniqueKeysWithValues: try await store.documents(DocumentFilter(limit: 500)).map { ($0.fileName, $0) })
            #expect(documents["fax0024.pdf"]?.state == .completed)
            for file in expected {
                let document = try #require(documents[file.name], "\(file.name) is lost")
                #expect(file.states.contains(document.state.rawValue), "\(file.name) is \(document.state)")
                if document.state == .quarantined {
                    let message = try #require(document.failure?.message, "\(file.name) has no reason")
                    let isToldBy = message.contains(file.reason) || document.failure?.code.rawValue == file.reason
                    #expect(file.reason == "-" || isToldBy, "\(file.name): \(message)")
                }
            }
            let tries = Self.tries(in: run.events)
            var table: [String] = []
            for file in expected {
                let document = try #require(documents[file.name])
                let used = try #require(tries[document.id.description], "\(file.name): no try is in the log")
                #expect(used.seconds <= Self.mostSeconds, "\(file.name) took \(used.seconds) s")
                #expect((1..<Self.memory).contains(used.mebibytes), "\(file.name) took \(used.mebibytes) MiB")
                let columns = [file.name, document.state.rawValue, "\(used.count)", "\(used.seconds)", "\(used.mebibytes)"]
                table.append((columns + [document.failure?.description ?? ""]).joined(separator: "\t"))
            }
            if let path = ProcessInfo.processInfo.environment["INTAKE_HOSTILE_TABLE"] {
                let lines = ["file\tstate\ttries\tseconds\tMiB\treason"] + table.sorted()
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
            }
            #expect(inbox.names.isEmpty)
            #expect(try await store.reconcile() == [])
            await store.close()
        }
    }
}
