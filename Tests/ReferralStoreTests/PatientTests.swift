import FoundationEssentials
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct PatientTests {
    private func referral(_ store: ReferralStore, _ number: Int, _ values: [FieldKey: String]) async throws -> ReferralID {
        let fields = values.mapValues { FieldValue(.text($0), confidence: 1, raw: $0, source: .ocr) }
        return try await Sample.referral(in: store, number: number, [Referral(pages: 1...1, fields: fields)])
    }

    @Test func whatSharesATraitIsFoundAndNothingElse() async throws {
        let store = try Sample.store()
        let one = try await referral(
            store, 1, [.patientLastName: "Ortiz", .patientFirstName: "Ana", .patientDOB: "1961-04-09", .patientPhone: "5125550142"])
        let names = try await referral(store, 2, [.patientLastName: "ORTIZ", .patientFirstName: "ana"])
        let birthday = try await referral(store, 3, [.patientLastName: "Lee", .patientDOB: "1961-04-09"])
        _ = try await referral(store, 4, [.patientLastName: "Ortiz", .patientFirstName: "Eva", .patientDOB: "1990-01-01"])
        let found = try await store.sharingTraits(with: one)
        #expect(found.map(\.id) == [one, birthday, names])
        #expect(found[0].traits[.patientDOB] == "1961-04-09" && found[0].traits[.patientMRN] == nil)
        await #expect(throws: StoreError.noSuchReferral(ReferralID(rawValue: 999))) {
            try await store.sharingTraits(with: ReferralID(rawValue: 999))
        }
        await store.close()
    }
}
