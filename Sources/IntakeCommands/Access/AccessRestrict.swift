import ArgumentParser
import ReferralStore

/// `intake access restrict`: keeps sites apart.
struct AccessRestrict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrict", abstract: "Keep sites apart: from then on a login sees only the sites that were granted to it.",
        discussion: """
            The database itself holds to it, in every table and view. A login that was granted nothing then sees nothing; the service and \
            administrators see all. --off lets everybody see all again. Grant first: intake access grant.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Let every login see all sites.")
    var off = false

    func run() async throws {
        let blind = try await global.database.withStore { store in
            try await store.restrictToSites(!off)
            return try await store.logins().filter { $0.canLogIn && $0.reach == .sites([]) }.map(\.name)
        }
        if !blind.isEmpty { Console.note("These logins see nothing now: " + TerminalText.clean(blind.joined(separator: ", "))) }
    }
}
