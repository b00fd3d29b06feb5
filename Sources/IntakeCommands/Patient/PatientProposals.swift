import ArgumentParser
import ReferralStore

/// `intake patient proposals`: patients who may be one.
struct PatientProposals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals", abstract: "Patients who may be one, surest first; `merge` or `refuse` decides.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    func run() async throws {
        let rows = try await global.database.withStore { try await $0.patientProposals(limit: limit.limit) }
        guard !rows.isEmpty || output.json else { return Console.note("Nothing is proposed.") }
        try output.printList(rows.map(PatientProposalRow.init))
    }
}
