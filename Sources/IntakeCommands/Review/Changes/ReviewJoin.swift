import ArgumentParser
import ReferralStore

/// `intake review join`: put another referral of the same fax into this one.
struct ReviewJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "join", abstract: "Put another referral of the same fax into this one.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: "The other referral's ID; it is rejected, with a reason that names this one.")
    var other: ReferralID

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let record = try await global.database.withStore { store in
            let seen = try await store.referral(id)
            return try await store.join(id, with: other, by: name, version: version, validate: rules.validation(of: seen))
        }
        try ReviewReply.tell("Referral \(id): joined with \(other) by \(TerminalText.clean(name)).", record, output)
    }
}
