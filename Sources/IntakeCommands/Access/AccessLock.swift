import ArgumentParser
import ReferralStore

/// `intake access lock`: puts a login out.
struct AccessLock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Put a login out: no logging in, no roles, no sites; its sessions end.",
        discussion: "The name stays, so that the record of what it did still says who that was.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The login.")
    var name: String

    func run() async throws {
        try await AccessCommand.telling { try await global.database.withStore { try await $0.lockLogin(name) } }
    }
}
