import ArgumentParser

/// `intake delivery`: the outbox.
struct DeliveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "What is on its way to other systems, and what they acknowledged.",
        subcommands: [DeliveryList.self, DeliveryRetry.self])
}
