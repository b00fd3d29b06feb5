import ArgumentParser
import ReferralStore

/// `intake review undo`: take your last change of a referral back.
struct ReviewUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take your last change of a referral back.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { try await $0.takeBack(id, by: name, version: version) }
        try ReviewReply.tell("Referral \(id): last change taken back by \(TerminalText.clean(name)).", record, output)
    }
}
