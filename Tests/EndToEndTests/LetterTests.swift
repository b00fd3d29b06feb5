import Foundation
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// A referral lacks something; a letter goes out, comes back by fax with the answers, and the referral is complete.
    @Suite("The letter that asks for what is missing", .serialized, .database, .timeLimit(.minutes(5)))
    struct LetterTests {
        private struct Made: Decodable {
            struct Blank: Decodable {
                var key: String
                var page: Int
                var box: [Double]
            }

            var id: Int
            var code: String
            var state: String
            var asked: [String]
            var blanks: [Blank]?
        }

        private func intake(_ arguments: String...) async throws -> (status: Int32, output: String, said: String) {
            let program = try RunningIntake(arguments)
            let status = await program.exit()
            return (status, program.output, program.lastWords)
        }

        private func text(of pdf: String) throws -> String {
            let reading = Process()
            reading.executableURL = URL(filePath: "/usr/bin/pdftotext")
            reading.arguments = [pdf, "-"]
            let pipe = Pipe()
            reading.standardOutput = pipe
            try reading.run()
            let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
            reading.waitUntilExit()
            return String(decoding: bytes, as: UTF8.self)
        }

        @Test("A letter goes out, its reply completes the referral and nothing else")
        func loop() async throws {
            let inbox = try Inbox()
            let out = try TestCluster.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: out) }
            try inbox.drop("fax0024.pdf")
            #expect(try await RunningIntake(["run", "--once"] + inbox.arguments).exit() == 0)
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let id = try #require(try await store.referrals().first).id
            // The referral as if the form had no member ID and no phone: a person at the desk found it so.
            for key in ["insurance.member_id", "patient.phone"] {
                #expect(try await intake("review", "set", "\(id)", key + "=", "--as", "kim").status == 0)
            }
            for (key, field) in try await store.referral(id).referral.fields where field.flagged {
                #expect(try await intake("review", "accept", "\(id)", "--field", key.rawValue, "--as", "kim").status == 0)
            }
            let before = try await store.referral(id)

            let making = try await intake(
                "letter", "\(id)", "--out", out + "/letter.pdf", "--fax", "512-555-0170", "--office", "Lakeside Clinic", "--reply-fax",
                "(512) 555-0199", "--field", "insurance.member_id", "--field", "patient.phone", "--snooze", "--as", "kim", "--json")
            #expect(making.status == 0, "\(making.said)")
            let made = try JSONDecoder().decode(Made.self, from: Data(making.output.utf8))
            #expect(made.state == "made")
            #expect(try await store.reviewQueue().isEmpty, "it sleeps until the reply comes")
            let printed = try text(of: out + "/letter.pdf")
            #expect(printed.contains(made.code))
            #expect(printed.contains("Insurance member ID"))
            for key in [FieldKey.patientLastName, .patientDOB, .patientStreet, .referralReason] {
                guard let value = before.referral.text(key) else { continue }
                #expect(!printed.localizedCaseInsensitiveContains(value), "\(key.rawValue) is not the letter's to tell")
            }

            let handing = try await intake("outbox", "hand-over", "--carrier", "folder:" + out, "--as", "kim")
            #expect(handing.status == 0)
            #expect(FileManager.default.fileExists(atPath: out + "/letter-\(made.id)-5125550170.pdf"))
            #expect(try await store.letters().map(\.state) == [.handedOver])
            #expect(try await intake("outbox", "hand-over", "--carrier", "folder:" + out, "--as", "kim").status == 0)

            let answers = ["insurance.member_id": "W482913077", "patient.phone": "(512) 555-0143"]
            let writings = (made.blanks ?? []).map { blank in
                FaxedPage.Writing(answers[blank.key] ?? "", page: blank.page, x: blank.box[0] + 6, y: blank.box[3] - 3)
            }
            let pdf = [UInt8](try Data(contentsOf: URL(filePath: out + "/letter.pdf")))
            try inbox.write(try FaxedPage.fax(pdf, writings: writings), as: "reply.tif")
            #expect(try await RunningIntake(["run", "--once"] + inbox.arguments).exit() == 0)

            let after = try await store.referral(id)
            #expect(after.referral.text(.insuranceMemberID) == "W482913077")
            #expect(after.referral.text(.patientPhone) == "5125550143")
            #expect(Set(after.referral.fields.filter(\.value.flagged).keys) == [.insuranceMemberID, .patientPhone])
            let others = { (record: ReferralRecord) in
                record.referral.fields.filter { $0.key != .insuranceMemberID && $0.key != .patientPhone }
            }
            #expect(others(after) == others(before))
            #expect(!after.referral.findings.contains { $0.kind == .missing && answers[$0.field?.rawValue ?? ""] != nil })
            #expect(try await store.referrals().count == 1, "the reply is no referral of its own")
            #expect(try await store.reviewQueue().map(\.summary.id) == [id], "it woke up")
            #expect(try await store.letters().first?.state == .receipt)
            let accepting = try await intake("review", "accept", "\(id)", "--as", "kim", "--waive", "unsigned")
            #expect(accepting.status == 0, "\(accepting.said)")
            #expect(try await store.referral(id).referral.disposition == .ready)
            #expect(try await store.reconcile() == [])
            await store.close()
        }

        @Test("A fax server and a mail server get each letter once; what they refuse is tried again")
        func carriers() async throws {
            let folder = try TestCluster.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            // Stand-ins for the programs of the carriers: they write down how they were called, as the real ones queue a job.
            func program(_ name: String, _ script: String) throws -> String {
                let path = folder + "/" + name
                try Data(("#!/bin/sh\n" + script).utf8).write(to: URL(filePath: path))
                chmod(path, 0o755)
                return path
            }
            let sendfax = try program(
                "sendfax",
                """
                [ -e \(folder)/busy ] && exit 1
                for last; do :; done
                head -c 5 "$last" >> \(folder)/jobs; echo " $*" >> \(folder)/jobs
                echo "request id is 12 (group id 12) for host localhost (1 file)"
                """)
            let sendmail = try program("sendmail", "echo \"$*\" >> \(folder)/envelopes; cat >> \(folder)/mail\n")
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let inbox = try Inbox()
            try inbox.drop("fax0024.pdf")
            #expect(try await RunningIntake(["run", "--once"] + inbox.arguments).exit() == 0)
            let id = try #require(try await store.referrals().first).id
            for _ in 1...2 {
                let made = try await intake("letter", "\(id)", "--field", "patient.dob", "--fax", "5125550170", "--as", "kim", "--json")
                #expect(made.status == 0)
            }
            let letters = try await store.letters().map(\.id)
            try Data().write(to: URL(filePath: folder + "/busy"))
            #expect(try await intake("outbox", "hand-over", "--carrier", "hylafax:" + sendfax, "\(letters[0])", "--as", "kim").status == 1)
            #expect(try await store.letter(letters[0]).lastFault?.contains("status 1") == true)
            try FileManager.default.removeItem(atPath: folder + "/busy")
            for _ in 1...2 {
                _ = try await intake("outbox", "hand-over", "--carrier", "hylafax:" + sendfax, "\(letters[0])", "--as", "kim")
            }
            let jobs = try String(contentsOfFile: folder + "/jobs", encoding: .utf8).split(separator: "\n")
            #expect(jobs.count == 1)
            #expect(jobs.first?.contains("%PDF-") == true)
            #expect(jobs.first?.contains("-d 5125550170") == true)
            #expect(try await store.letter(letters[0]).job == "request 12")
            let mail = "mail:{number}@fax.example.org?from=intake@example.org&sendmail=" + sendmail
            for _ in 1...2 { #expect(try await intake("outbox", "hand-over", "--carrier", mail, "--as", "kim").status == 0) }
            let envelopes = try String(contentsOfFile: folder + "/envelopes", encoding: .utf8).split(separator: "\n")
            #expect(envelopes == ["-i -f intake@example.org -- 5125550170@fax.example.org"])
            #expect(try String(contentsOfFile: folder + "/mail", encoding: .utf8).contains("Content-Type: application/pdf"))
            let receipt = try await intake("outbox", "receipt", "\(letters[0])", "--text", "request 12 done", "--as", "hylafax", "--json")
            #expect(receipt.output.contains("\"state\":\"receipt\""))
            #expect(try await intake("outbox", "list").status == 0)
            await store.close()
        }
    }
}
