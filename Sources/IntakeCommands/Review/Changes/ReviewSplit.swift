import ArgumentParser
import ReferralStore

/// `intake review split`: part a referral that is several: the first pages stay it, the others become their own.
struct ReviewSplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Part a referral that is several: the first pages stay it, the others become their own.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: ArgumentHelp("All parts, as in 1-3,4-7.", valueName: "pages"))
    var pages: PageParts

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let parts = try await global.database.withStore { store in
            let seen = try await store.referral(id)
            return try await store.split(id, pages.ranges, by: name, version: version, validate: rules.validation(of: seen))
        }
        if output.json || output.quiet { return try parts.forEach { try ReviewReply.show($0, output) } }
        guard let record = parts.first else { return }
        let others = parts.dropFirst().map { "\($0.id)" }.joined(separator: ", ")
        try ReviewReply.tell("Referral \(id): split, new \(others), by \(TerminalText.clean(name)).", record, output)
    }
}
