import ArgumentParser
import PrivateCluster

/// `intake db stop`: ends the private cluster until it is needed again.
struct DatabaseStop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stop the private cluster; the next command that needs it starts it again.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        guard global.database.isPrivate else {
            throw CommandFailure(.badInput, "the database is a server of its own (INTAKE_DATABASE_URL); it is not for this program to stop")
        }
        try await global.database.cluster.stop()
    }
}
