import DocumentVault
import Foundation
import PostgresClient
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// The built program with a key file of its own.
    @Suite("Keys and retention", .serialized, .database, .timeLimit(.minutes(5)))
    struct VaultTests {
        private let folder: String
        private var keyFile: String { folder + "/master.key" }

        init() throws { folder = try TestCluster.temporaryFolder() }

        private func intake(_ arguments: [String]) throws -> RunningIntake {
            try RunningIntake(
                arguments, environment: ["INTAKE_DATABASE_URL": TestDatabase.current.url, "INTAKE_MASTER_KEY_FILE": keyFile])
        }

        /// Runs a command to its end and gives what it printed.
        private func output(_ arguments: String...) async throws -> String {
            let command = try intake(arguments)
            #expect(await command.exit() == 0, "\(arguments): \(command.lastWords)")
            return command.output
        }

        @Test("A service whose key file is lost stops at its start, says which key, and takes nothing in")
        func lostKey() async throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let id = try await output("keys", "make").trimmingCharacters(in: .whitespacesAndNewlines)
            let inbox = try Inbox()
            try inbox.drop("fax0024.pdf")
            #expect(try await intake(["run", "--once"] + inbox.arguments).exit() == 0)
            #expect(try await output("keys", "list", "--quiet") == id + "\n")

            try FileManager.default.moveItem(atPath: keyFile, toPath: folder + "/kept")
            try inbox.drop("fax0003.pdf")
            let blind = try intake(["run"] + inbox.arguments)
            #expect(await blind.exit() == 2)
            #expect(blind.lastWords.contains(keyFile))
            #expect(inbox.names == ["fax0003.pdf"])

            // Another key in its place is no better.
            try Data((MasterKey().text + "\n").utf8).write(to: URL(filePath: keyFile))
            let wrong = try intake(["run"] + inbox.arguments)
            #expect(await wrong.exit() == 2)
            #expect(wrong.lastWords.contains(id))
            let check = try intake(["keys", "check", "--json"])
            #expect(await check.exit() == 1)
            #expect(check.output.contains("\"locked\":1"))
            #expect(check.output.contains("\"missing\":[\"\(id)\"]"))
            let reconcile = try intake(["reconcile", "--json"])
            #expect(await reconcile.exit() == 1)
            #expect(reconcile.output.contains("key_missing"))
            let doctor = try intake(["doctor"])
            #expect(await doctor.exit() == 1)
            #expect(doctor.output.contains("FAIL  keys: 1 documents are sealed under master key \(id)"))

            try FileManager.default.removeItem(atPath: keyFile)
            try FileManager.default.moveItem(atPath: folder + "/kept", toPath: keyFile)
            #expect(try await intake(["run", "--once"] + inbox.arguments).exit() == 0)
            #expect(try await output("reconcile", "--json") == "{\"discrepancies\":[],\"documents\":2,\"ok\":true}\n")
        }

        @Test("Keys are rotated under a running service, which goes on without a new start")
        func rotation() async throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let old = try await output("keys", "make").trimmingCharacters(in: .whitespacesAndNewlines)
            let inbox = try Inbox()
            let service = try intake(["run"] + inbox.arguments)
            try inbox.drop("fax0024.pdf")
            #expect(await service.says("document read"))
            let rotated = try await output("keys", "rotate", "--json")
            #expect(rotated.contains("\"rewrapped\":1"))
            #expect(rotated.contains("\"retired\":[\"\(old)\"]"))
            try inbox.drop("fax0003.pdf")
            #expect(await service.says("document read", count: 2))
            service.send(SIGTERM)
            #expect(await service.exit() == 0)

            // Only the new key is left.
            let ring = try KeySource.file(keyFile, mayBeMade: false).load()
            #expect(ring.keys.map(\.id).first == old && ring.keys.count == 2)
            let new = try #require(ring.keys.last)
            try Data((new.text + "\n").utf8).write(to: URL(filePath: keyFile))
            #expect(try await output("keys", "check", "--json").contains("\"sealed\":2"))
            #expect(try await output("reconcile", "--json") == "{\"discrepancies\":[],\"documents\":2,\"ok\":true}\n")
            let picture = folder + "/page.png"
            _ = try await output("document", "image", "1", "--png", picture)
            #expect(try Data(contentsOf: URL(filePath: picture)).count > 1000)
        }

        @Test("Retention shows what is due, keeps to a hold, destroys, and leaves a record")
        func retention() async throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            _ = try await output("keys", "make")
            let inbox = try Inbox()
            try inbox.write(Array("no fax at all".utf8), as: "a.pdf")
            #expect(try await intake(["run", "--once"] + inbox.arguments).exit() == 0)
            #expect(try await output("retention", "run", "--dry-run", "--json") == "[]\n")
            let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
            try await connection.connect()
            try await connection.query("update intake.document set state_since = state_since - interval '5 years'")
            await connection.close()
            #expect(try await output("retention", "run", "--dry-run", "--quiet") == "1\n")
            #expect(try await output("hold", "set", "--document", "1", "--reason", "asked for", "--as", "kim", "--json") == "{\"id\":1}\n")
            #expect(try await output("retention", "run", "--as", "kim", "--json").contains("\"kept\":[1]"))
            _ = try await output("hold", "lift", "1", "--as", "kim")
            #expect(try await output("retention", "run", "--as", "kim", "--json").contains("\"destroyed\":[1]"))
            let records = try await output("retention", "list", "--json")
            #expect(records.contains("\"by\":\"kim\"") && records.contains("\"class\":\"quarantined\""))
            #expect(try await output("reconcile", "--json") == "{\"discrepancies\":[],\"documents\":1,\"ok\":true}\n")
            let retry = try intake(["document", "retry", "1"])
            #expect(await retry.exit() == 1)
            let show = try intake(["document", "image", "1", "--png", folder + "/page.png"])
            #expect(await show.exit() == 1)
            #expect(show.lastWords.contains("were destroyed"))
        }
    }
}
