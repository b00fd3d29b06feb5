import ArgumentParser
import ReferralStore

/// `intake keys list`: the master keys that the database knows.
struct KeysList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The master keys that the database knows, and whether they are here.",
        discussion: "HERE tells whether the key file, command or variable holds the key. Nothing of a key itself is shown.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let keys = try await global.database.withStore(contents: false) { try await $0.masterKeys() }
        guard !keys.isEmpty || output.json else { return Console.note("Nothing was sealed yet.") }
        try output.printList(keys.map { KeyRow(key: $0) })
    }
}
