import ArgumentParser
import ReferralStore

/// `intake review hand`: hand a referral to somebody: nobody else is offered it.
struct ReviewHand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand", abstract: "Hand a referral to somebody: nobody else is offered it.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: "To whom; without, it is offered to everybody again.")
    var to: String?

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { store in
            try await store.hand(id, to: to, by: name)
            return try await store.referral(id)
        }
        let whom = TerminalText.clean(to ?? "everybody")
        try ReviewReply.tell("Referral \(id): handed to \(whom) by \(TerminalText.clean(name)).", record, output)
    }
}
