import ArgumentParser
import ReferralStore

/// `intake access`: who may do and see what.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Logins, their roles, and the sites that each of them sees.",
        discussion: """
            All but list change the database's roles and take the login that owns the schema; making logins takes one that may make roles. \
            Every change is recorded: intake audit list.
            """,
        subcommands: [AccessList.self, AccessLogin.self, AccessGrant.self, AccessRevoke.self, AccessLock.self, AccessRestrict.self],
        defaultSubcommand: AccessList.self)

    /// What the database refuses because of what was typed ends as bad input.
    static func telling<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch StoreError.fault(let state, let message) where ["42602", "28P01", "42704", "0LP01"].contains(state) {
            throw CommandFailure(.badInput, TerminalText.clean(message))
        }
    }
}
