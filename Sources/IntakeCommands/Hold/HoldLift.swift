import ArgumentParser
import ReferralStore

/// `intake hold lift`: ends a hold.
struct HoldLift: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lift", abstract: "End a hold; who set it and why stays on record.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "Number of the hold, as `intake hold list` shows it.")
    var id: Int64

    private struct Report: Encodable { var id: Int64 }

    func run() async throws {
        let name = try reviewer.name()
        try await global.database.withStore(contents: false) { try await $0.liftHold(id, by: name) }
        try output.printOne(Report(id: id)) { ["hold \($0.id) is lifted"] }
    }
}
