import ArgumentParser
import ReferralStore

/// `intake senders rollback`: an earlier version of a memory counts again.
struct SendersRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Take back what a memory learnt last; the referrals behind it teach it nothing again.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The memory's ID.")
    var id: SenderMemoryID

    @Option(help: ArgumentHelp("The version to go back to. Default: the one before the present one.", valueName: "version"))
    var to: Int?

    func run() async throws {
        let name = try reviewer.name()
        let version = try await global.database.withStore { try await $0.rollBack(id, to: to, by: name) }
        try output.printOne(SenderMemoryRow(version)) {
            ["Memory \($0.id): as it was in version \($0.restored ?? 0), now version \($0.version)."]
        }
    }
}
