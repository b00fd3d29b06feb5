import ArgumentParser
import ReferralStore

/// `intake patient show`: the referrals of a patient, and how each came to be linked.
struct PatientShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The referrals of a patient, and how each came to be linked.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The patient's number.")
    var id: PatientID

    func run() async throws {
        let found = try await global.database.withStore { store in try await PatientDecision.run { try await store.patient(id) } }
        if let into = found.patient.mergedInto { Console.note("Patient \(id) was merged into patient \(into).") }
        try output.printList(found.links.map(PatientLinkRow.init))
    }
}
