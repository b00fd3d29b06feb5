import ArgumentParser
import ReferralStore

/// `intake hold set`: forbids to destroy a document, or everything of a patient.
struct HoldSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Forbid to destroy a document, or everything of a patient.",
        discussion: "A referral that was rejected has no patient: hold its document.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(help: "The document.")
    var document: DocumentID?

    @Option(help: "The patient, as `intake patient list` numbers them.")
    var patient: PatientID?

    @Option(help: ArgumentHelp("Why, for the record: the matter or the request.", valueName: "text"))
    var reason: String

    private struct Report: Encodable { var id: Int64 }

    func validate() throws {
        guard (document == nil) != (patient == nil) else { throw ValidationError("name one: --document or --patient") }
        guard (1...2000).contains(reason.count) else { throw ValidationError("--reason takes 1 to 2000 characters") }
    }

    func run() async throws {
        guard let subject = document.map(LegalHold.Subject.document) ?? patient.map(LegalHold.Subject.patient) else { return }
        let name = try reviewer.name()
        let id = try await global.database.withStore(contents: false) { try await $0.setHold(on: subject, reason: reason, by: name) }
        try output.printOne(Report(id: id)) { ["hold \($0.id) stands; `intake hold lift \($0.id)` ends it"] }
    }
}
