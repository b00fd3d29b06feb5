import ArgumentParser
import ReferralStore

/// `intake access grant`: lets a login see sites.
struct AccessGrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Let a login, or the members of a role, see sites.",
        discussion: "It counts once sites are kept apart: intake access restrict.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var sites: SiteOptions

    @Argument(help: "The login or role.")
    var name: String

    func validate() throws {
        if sites.names.isEmpty { throw ValidationError("say which: --site SITE or --all-sites") }
    }

    func run() async throws {
        try await AccessCommand.telling { try await global.database.withStore { try await $0.grantSites(sites.names, to: name) } }
    }
}
