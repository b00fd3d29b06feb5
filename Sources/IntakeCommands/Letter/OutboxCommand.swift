import ArgumentParser

/// `intake outbox`: letters on their way out.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Letters to referring offices: list them, hand them over, note receipts.",
        subcommands: [OutboxList.self, OutboxHandOver.self, OutboxReceipt.self])
}
