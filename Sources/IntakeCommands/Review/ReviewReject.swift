import ArgumentParser
import ReferralStore

/// `intake review reject`: the referral is not to be used.
struct ReviewReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reject", abstract: "Say that a referral is not to be used.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: "Why, for whoever asks later.")
    var reason: String

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) || reason.count > 1000 { throw ValidationError("--reason takes 1 to 1000 characters.") }
    }

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { try await $0.reject(id, reason: reason, by: name, version: version) }
        try ReviewReply.tell("Referral \(id): rejected by \(TerminalText.clean(name)).", record, output)
    }
}
