import ArgumentParser

/// `intake document`: the files that came in.
struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Files that came in: their states and pictures.",
        subcommands: [DocumentList.self, DocumentShow.self, DocumentImage.self, DocumentRetry.self], defaultSubcommand: DocumentList.self)
}
