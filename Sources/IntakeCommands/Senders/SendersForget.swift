import ArgumentParser
import ReferralStore

/// `intake senders forget`: a memory holds nothing from then on.
struct SendersForget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Forget what a memory holds; intake senders rollback brings it back.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The memory's ID.")
    var id: SenderMemoryID

    func run() async throws {
        let name = try reviewer.name()
        let version = try await global.database.withStore { try await $0.forget(id, by: name) }
        try output.printOne(SenderMemoryRow(version)) { ["Memory \($0.id): forgotten, version \($0.version)."] }
    }
}
