import ArgumentParser

/// `intake keys`: the master keys that documents are sealed under.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The master keys that documents are sealed under.",
        discussion: """
            Each document is sealed under a key of its own, which the database keeps wrapped by a master key. Without the master key nobody \
            reads a document, whoever has the database: keep a copy of it apart from the copies of the database.
            """,
        subcommands: [KeysList.self, KeysCheck.self, KeysMake.self, KeysRotate.self, KeysSeal.self], defaultSubcommand: KeysList.self)
}
