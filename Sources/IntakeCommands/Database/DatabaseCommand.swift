import ArgumentParser

/// `intake db`: the database itself.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "The database: schema, connection, a prompt.",
        subcommands: [DatabaseMigrate.self, DatabaseURL.self, DatabaseDictionary.self, DatabasePsql.self, DatabaseStop.self])
}
