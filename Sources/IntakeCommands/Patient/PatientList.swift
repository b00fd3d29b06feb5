import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake patient list`: patients, newest referral first.
struct PatientList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Patients, those with the newest referrals first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    func run() async throws {
        let patients = try await global.database.withStore { try await $0.patients(limit: limit.limit) }
        guard !patients.isEmpty || output.json else { return Console.note("No referral is linked to a patient yet.") }
        let now = Date()
        try output.printList(patients.map { PatientRow(patient: $0, now: now) })
    }
}
