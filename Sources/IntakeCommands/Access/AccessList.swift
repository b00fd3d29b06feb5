import ArgumentParser
import ReferralStore

/// `intake access list`: the logins and how far each reaches.
struct AccessList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Logins, their roles and the sites that they see.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (rows, isRestricted) = try await global.database.withStore { store in
            (try await store.logins().map(LoginRow.init), try await store.isRestrictedToSites())
        }
        if !output.json, !output.quiet {
            Console.note(
                isRestricted
                    ? "Sites are kept apart: a login sees what was granted to it."
                    : "Sites are not kept apart: every login sees all. intake access restrict")
        }
        guard !rows.isEmpty || output.json else { return Console.note("No logins.") }
        try output.printList(rows)
    }
}
