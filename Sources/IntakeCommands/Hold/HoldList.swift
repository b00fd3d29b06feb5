import ArgumentParser
import ReferralStore

/// `intake hold list`: holds that stand.
struct HoldList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Holds that stand, the newest last.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Also those that were lifted.")
    var all = false

    func run() async throws {
        let holds = try await global.database.withStore(contents: false) { try await $0.holds(lifted: all) }
        guard !holds.isEmpty || output.json else { return Console.note("No hold stands.") }
        try output.printList(holds.map { HoldRow(hold: $0) })
    }
}
