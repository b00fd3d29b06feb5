import ArgumentParser
import PostgresClient

/// `intake db url`: the connection string, for other programs.
struct DatabaseURL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "url", abstract: "Print the connection string, without a password; starts the private cluster when it does not run.")

    @OptionGroup var global: GlobalOptions

    func run() async throws { Console.print(try ConnectionString(try await global.database.connectionString()).withoutPassword) }
}
