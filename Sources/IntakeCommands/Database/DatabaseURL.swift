import ArgumentParser

/// `intake db url`: the connection string, for other programs.
struct DatabaseURL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "url", abstract: "Print the connection string; starts the private cluster when it does not run.")

    @OptionGroup var global: GlobalOptions

    func run() async throws { Console.print(try await global.database.connectionString()) }
}
