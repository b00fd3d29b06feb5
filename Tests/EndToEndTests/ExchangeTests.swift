import Foundation
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// Referrals that come as data: dropped in the inbox, read by a reader process, no OCR.
    @Suite("Referrals that other systems send", .serialized, .database, .timeLimit(.minutes(5)))
    struct ExchangeTests {
        private static let message = [
            #"MSH|^~\&|EHR|CLINIC|||20240523140000||REF^I12^REF_I12|1|P|2.5.1"#, "RF1|P|A|^Cardiology|||77|20240523|||^Chest pain at rest",
            "PRD|RP|Lee^Sam^^^^MD||^^^Oak Clinic|^WPN^PH^^1^210^5550142||1679576722^NPI",
            "PID|1||55^^^^MR||Ortiz^Ana^^^^^L||19610409|F|||1 Main St^^Austin^TX^78701^^H||^PRN^PH^^1^210^5550142",
            "IN1|1|^Gold|9|Humana||||||||||||||||||||||||||||||||H12345678", "DG1|1||R07.9^^I10C|||W",
        ].joined(separator: "\r")

        @Test("A message or a bundle in the inbox becomes the same referral, and goes out again as it came")
        func roundTrip() async throws {
            let inbox = try Inbox()
            try inbox.write(Array((Self.message + "\r").utf8), as: "a.hl7")
            let first = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await first.exit() == 0, "\(first.lastWords)")
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let id = try #require(try await store.referrals().first?.id)
            let export = try RunningIntake(["export", "\(id)", "--format", "fhir", "--draft", "--no-original"], environment: environment)
            #expect(await export.exit() == 0)
            try inbox.write(Array(export.output.utf8), as: "b.json")
            try inbox.write(Array("{\"resourceType\": \"Bundle\", \"entry\": []}".utf8), as: "c.json")
            try inbox.write(Array("MSH|^~\\&|a|b|||2024||ADT^A01|1|P|2.5.1\r".utf8), as: "d.hl7")
            let second = try RunningIntake(["run", "--once"] + inbox.arguments)
            #expect(await second.exit() == 0, "\(second.lastWords)")
            #expect(inbox.names.isEmpty)
            let referrals = try await store.referrals()
            #expect(referrals.count == 2)
            var values: [[FieldKey: FieldContent]] = []
            for referral in referrals {
                let record = try await store.referral(referral.id)
                #expect(record.referral.fields.values.allSatisfy { $0.source == .form && $0.page == nil })
                values.append(record.referral.fields.mapValues(\.value))
            }
            #expect(values[0] == values[1])
            #expect(values[0][.patientDOB] == .text("1961-04-09"))
            #expect(values[0][.referrerNPI] == .text("1679576722"))
            let states = try await store.documents().map(\.state)
            #expect(states.filter { $0 == .quarantined }.count == 2)
            #expect(try await store.reconcile() == [])
            await store.close()
        }

        private var environment: [String: String] { ["INTAKE_DATABASE_URL": TestDatabase.current.url] }
    }
}
