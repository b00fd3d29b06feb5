import ArgumentParser
import ReferralStore

/// `intake access revoke`: takes sites back.
struct AccessRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take sites back from a login; all that it has when none is named.",
        discussion: "Exit status 1 when it had none of them.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var sites: SiteOptions

    @Argument(help: "The login or role.")
    var name: String

    func run() async throws {
        let names = sites.names
        let count = try await AccessCommand.telling {
            try await global.database.withStore { try await $0.revokeSites(names.isEmpty ? nil : names, from: name) }
        }
        if count == 0 { throw CommandFailure(.doesNotHold, "\(TerminalText.clean(name)) had no such site") }
    }
}
