import ArgumentParser
import ReferralStore

/// `intake senders list`: the memories there are.
struct SendersList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The memories of forms, the latest lesson first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Only of this sending machine or office.")
    var sender: String?

    func run() async throws {
        let all = try await global.database.withStore { try await $0.senderMemories() }
        let memories = all.filter { memory in sender.map(memory.senders.contains) ?? true }
        if memories.isEmpty, !output.json { return Console.note("No form is remembered.") }
        try output.printList(memories.map(SenderMemoryRow.init))
    }
}
