import Foundation
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// The built program on both sides: one sends over MLLP, the other one listens and is killed in the middle.
    @Suite("Delivery while both sides are killed", .serialized, .database, .timeLimit(.minutes(3)))
    struct DeliveryTests {
        private static let count = 150

        private func message(_ number: Int) -> [UInt8] {
            // Each of another patient: a second order for the same one would be an amendment, for a person to look at.
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let name = "B\(letters[number % 26])\(letters[number / 26 % 26])n"
            return Array(
                [
                    #"MSH|^~\&|EHR|CLINIC|||20240523140000||REF^I12^REF_I12|\#(number)|P|2.5.1"#,
                    "RF1|P|A|^Cardiology|||77|20240523|||^Chest pain at rest", "AUT|||||||| \(number)",
                    "PRD|RP|Lee^Sam^^^^MD||^^^Oak Clinic|^WPN^PH^^1^210^5550142||1679576722^NPI",
                    "PID|1||\(number)^^^^MR||Ortiz-\(name)^Ana^^^^^L||\(19_500_101 + number / 28 * 10_000 + number % 28)|F|||1 Main St^^Austin^TX^78701^^H||^PRN^PH^^1^210^555\(1000 + number)",
                    "IN1|1|^Gold|9|Humana||||||||||||||||||||||||||||||||H\(12_345_678 + number)", "DG1|1||R07.9^^I10C|||W",
                    "NTE|1||referrer.signed: true", "",
                ].joined(separator: "\r").utf8)
        }

        private func listener(_ port: String, home: String) async throws -> RunningIntake {
            let listener = try RunningIntake(
                ["listen", "--port", port, "--log-format", "json"], environment: ["INTAKE_HOME": home])
            _ = await listener.says("listening")
            return listener
        }

        @Test("Every referral arrives and is kept once, though both sides are killed again and again")
        func killed() async throws {
            let inbox = try Inbox()
            for number in 1...Self.count { try inbox.write(message(number), as: "\(100 + number).hl7") }
            let reading = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await reading.exit() == 0, "\(reading.lastWords)")
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let ready = try await store.status().referrals[.ready]
            try #require(ready == Self.count)

            // The receiver has a private cluster of its own.
            let home = try TestCluster.temporaryFolder()
            var receiver = try await listener("0", home: home)
            let port = try #require(receiver.events.first { $0["message"] == "listening" }?["port"])
            func courier() throws -> RunningIntake {
                try RunningIntake(
                    ["deliver", "--destination", "ehr=mllp://127.0.0.1:\(port)?timeout=2", "--longest-wait", "1", "--log-format", "json"])
            }
            var sender = try courier()
            for _ in 1...3 {
                #expect(await receiver.says("message answered", count: 3))
                receiver.send(SIGKILL)
                await receiver.exit()
                receiver = try await listener(port, home: home)
                #expect(await sender.says("delivered", count: 2))
                sender.send(SIGKILL)
                await sender.exit()
                sender = try courier()
            }
            // What the killed senders had in hand is due again when their leases end.
            while try await store.deliveryCounts()["ehr"]?[.delivered] != Self.count { try await Task.sleep(for: .milliseconds(50)) }
            sender.send(SIGTERM)
            #expect(await sender.exit() == 0)
            receiver.send(SIGTERM)
            #expect(await receiver.exit() == 0)

            let deliveries = try await store.deliveries(limit: 1000)
            #expect(deliveries.count == Self.count)
            #expect(deliveries.allSatisfy { $0.state == .delivered && $0.acknowledgement == "AA" })
            await store.close()
            let list = try RunningIntake(["document", "list", "--json", "--limit", "1000"], environment: ["INTAKE_HOME": home])
            #expect(await list.exit() == 0)
            let documents = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
            #expect(documents.count == Self.count, "what came twice is the same message, kept once")
            let stop = try RunningIntake(["db", "stop"], environment: ["INTAKE_HOME": home])
            await stop.exit()
            try FileManager.default.removeItem(atPath: home)
        }
    }
}
