import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// `intake audit` on a database that the commands have worked on.
    @Suite("Who saw what", .serialized, .database, .timeLimit(.minutes(5)))
    struct AuditCommandTests {
        /// A referral that came as data, so that nothing has to be read.
        private static let message =
            [
                #"MSH|^~\&|EHR|CLINIC|||20240523140000||REF^I12^REF_I12|1|P|2.5.1"#,
                "RF1|P|A|^Cardiology|||77|20240523|||^Chest pain at rest",
                "PRD|RP|Lee^Sam^^^^MD||^^^Oak Clinic|^WPN^PH^^1^210^5550142||1679576722^NPI",
                "PID|1||55^^^^MR||Ortiz^Ana^^^^^L||19610409|F|||1 Main St^^Austin^TX^78701^^H||^PRN^PH^^1^210^5550142",
                "DG1|1||R07.9^^I10C|||W",
            ].joined(separator: "\r") + "\r"

        private var environment: [String: String] { ["INTAKE_DATABASE_URL": TestDatabase.current.url, "INTAKE_REVIEWER": "ada"] }

        private func intake(_ arguments: [String]) async throws -> (status: Int32, output: String) {
            let program = try RunningIntake(arguments, environment: environment)
            let status = await program.exit()
            return (status, program.output)
        }

        private func store() async throws -> (ReferralStore, ReferralID, DocumentID) {
            let inbox = try Inbox()
            try inbox.write(Array(Self.message.utf8), as: "a.hl7")
            let run = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await run.exit() == 0, "\(run.lastWords)")
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let referral = try #require(try await store.referrals().first)
            return (store, referral.id, referral.document)
        }

        @Test("Whatever command shows patient data is in the answer to a breach question")
        func everyCommandThatShowsIsRecorded() async throws {
            let (store, id, document) = try await store()
            #expect(try await store.whoSaw(.referral(id)) == [])
            let shown: [[String]] = [
                ["referral", "list"], ["referral", "show", "\(id)"], ["referral", "history", "\(id)"], ["referral", "status", "\(id)"],
                ["referral", "same", "\(id)"], ["review", "list"], ["review", "show", "\(id)"], ["review", "next"],
                ["review", "set", "\(id)", "patient.city=Dallas"], ["why", "\(id)", "patient.dob"], ["document", "list"],
                ["document", "show", "\(document)"], ["document", "image", "\(document)", "--png", "/dev/null"],
                ["export", "\(id)", "--draft", "--format", "csv"], ["export", "\(id)", "--draft", "--format", "fhir"],
                ["rules", "replay", BuiltProgram.repository + "/Models/rules.yaml"], ["review", "release", "\(id)"],
            ]
            for arguments in shown {
                let before = try await store.whoSaw(.document(document)).count
                let result = try await intake(arguments)
                #expect(result.status == 0 || arguments[1] == "image", "\(arguments)")
                let name = arguments[0] == "why" || arguments[0] == "export" ? arguments[0] : arguments.prefix(2).joined(separator: " ")
                let added = try await store.whoSaw(.document(document)).dropFirst(before)
                #expect(added.contains { $0.command == name && $0.by == "ada" && $0.how.hasPrefix("saw ") }, "\(name) is not recorded")
            }
            let desk = try await intake(["review", "--lines"])
            #expect(desk.status == 0)
            #expect(try await store.whoSaw(.user("ada")).last { $0.how == "saw referral" }?.command?.hasPrefix("review") == true)
            // What shows no patient's data leaves no trace.
            let count = try await store.whoSaw(.user("ada")).count
            for arguments in [["status"], ["report", "--month", "2026-11"], ["audit", "list"], ["outbox", "list"], ["changes"]] {
                #expect(try await intake(arguments).status == 0, "\(arguments)")
            }
            #expect(try await store.whoSaw(.user("ada")).count == count)
            let answer = try await intake(["audit", "who-saw", "--document", "\(document)", "--json"])
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
            #expect(rows.count == (try await store.whoSaw(.document(document))).count)
            #expect(rows.allSatisfy { $0["at"] is String && $0["by"] is String && $0["how"] is String })
            #expect(try await store.verifyAudit() == [])
            await store.close()
        }

        @Test("verify names each fault and ends with 1; an older head shows what was cut off")
        func verify() async throws {
            let (store, id, _) = try await store()
            #expect(try await intake(["referral", "show", "\(id)"]).status == 0)
            let head = try await intake(["audit", "verify", "--head"]).output.trimmingCharacters(in: .newlines)
            #expect(AuditHead(head) != nil)
            #expect(try await intake(["audit", "verify", "--since-head", head]).status == 0)
            #expect(try await intake(["audit", "verify", "--since-head", "nonsense"]).status == 2)
            #expect(try await intake(["audit", "who-saw"]).status == 2)
            let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
            try await connection.connect()
            try await connection.query("set session_replication_role = replica")
            try await connection.query("update intake.access set by = 'bob'")
            await connection.close()
            let broken = try await intake(["audit", "verify", "--json"])
            #expect(broken.status == 1)
            let report = try #require(try JSONSerialization.jsonObject(with: Data(broken.output.utf8)) as? [String: Any])
            #expect(report["ok"] as? Bool == false)
            let faults = try #require(report["faults"] as? [[String: Any]])
            #expect(faults.count == 1)
            #expect(faults.first?["source"] as? String == "access")
            #expect(faults.first?["problem"] as? String == "its row was changed")
            let cut = "\(head.prefix { $0 != ":" }):" + String(repeating: "0", count: 64)
            #expect(try await intake(["audit", "verify", "--since-head", cut]).output.contains("cut off or written anew"))
            await store.close()
        }

        @Test("A password on the command line is refused, and none is printed")
        func passwordsStayOut() async throws {
            let secret = "correct-horse-battery"
            let refused = try RunningIntake(
                ["db", "url", "--database-url", "postgresql://ada:\(secret)@127.0.0.1:1/intake"], environment: [:])
            #expect(await refused.exit() == 2)
            let url = "postgresql://ada:\(secret)@127.0.0.1:1/intake?sslmode=verify-full&connect_timeout=2"
            let printed = try RunningIntake(["db", "url"], environment: ["INTAKE_DATABASE_URL": url])
            #expect(await printed.exit() == 0)
            #expect(printed.output.contains("verify-full"))
            let away = try RunningIntake(["status"], environment: ["INTAKE_DATABASE_URL": url])
            #expect(await away.exit() == 70)
            for program in [refused, printed, away] {
                #expect(!program.output.contains(secret))
                #expect(!program.events.contains { $0.values.contains { $0.contains(secret) } })
            }
        }

        @Test("Logins are made, granted sites and locked by commands, and each of these is recorded")
        func access() async throws {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let name = "e2e.nora"
            #expect(try await intake(["access", "login", name, "--role", "reviewer", "--site", "north", "--no-password"]).status == 0)
            #expect(try await intake(["access", "login", name, "--role", "auditor"]).status == 2)
            #expect(try await intake(["access", "login", "Bad;Name", "--role", "reviewer", "--no-password"]).status == 2)
            #expect(try await intake(["access", "grant", "nobody-there", "--site", "x"]).status == 2)
            #expect(try await intake(["access", "restrict"]).status == 0)
            let list = try await intake(["access", "list", "--json"])
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
            let row = try #require(rows.first { $0["login"] as? String == name })
            #expect(row["sees"] as? String == "sites")
            #expect(row["sites"] as? [String] == ["north"])
            #expect(row["roles"] as? [String] == ["reviewer"])
            #expect(try await intake(["access", "revoke", name, "--site", "south"]).status == 1)
            #expect(try await intake(["access", "revoke", name]).status == 0)
            #expect(try await intake(["access", "restrict", "--off"]).status == 0)
            #expect(try await intake(["access", "lock", name]).status == 0)
            #expect(try await store.auditHead().position == 6)
            #expect(try await store.verifyAudit() == [])
            await store.close()
            let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
            try await connection.connect()
            try await connection.query("drop role \(identifier: name)")
            await connection.close()
        }
    }
}
