import ArgumentParser
import ReferralStore

/// `intake retention list`: the records of destruction.
struct RetentionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Records of what was destroyed, the newest last.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    func run() async throws {
        let records = try await global.database.withStore(contents: false) { try await $0.destructions(limit: limit.limit) }
        guard !records.isEmpty || output.json else { return Console.note("Nothing was destroyed yet.") }
        try output.printList(records.map { DestructionRow(record: $0) })
    }
}
