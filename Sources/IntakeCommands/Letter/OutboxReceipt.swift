import ArgumentParser
import ReferralStore

/// `intake outbox receipt`: what became of a letter that a carrier took.
struct OutboxReceipt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "Note that a letter arrived, or with --failed that it did not.",
        discussion: "A fax server's notify script or a person says so. A letter that did not arrive is handed over again.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The letter's number.")
    var id: LetterID

    @Option(help: ArgumentHelp("What says so, as a job number; without patient data.", valueName: "text"))
    var text = "noted by hand"

    @Flag(help: "It did not arrive.")
    var failed = false

    func validate() throws {
        guard (1...500).contains(text.count) else { throw ValidationError("--text takes 1 to 500 characters") }
    }

    func run() async throws {
        let name = try reviewer.name()
        let letter = try await global.database.withStore { store in
            try await store.receipt(id, text, hasArrived: !failed, by: name)
        }
        if output.json { return Console.print(try JSONText.line(LetterReport(letter))) }
        Console.print(output.quiet ? "\(letter.id)" : "Letter \(letter.id) is \(letter.state.rawValue).")
    }
}
