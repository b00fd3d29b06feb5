public import ArgumentParser
import FoundationEssentials
public import ReferralStore

/// `intake review blind list`: what waits to be typed.
struct BlindList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "What waits to be typed blindly, oldest first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only of this kind: sample, second or third; may be repeated.")
    var kind: [BlindTask.Kind] = []

    func run() async throws {
        let tasks = try await global.database.withStore { try await $0.blindTasks(Set(kind), limit: limit.limit) }
        if tasks.isEmpty, !output.json { return Console.note("Nothing waits to be typed blindly.") }
        try output.printList(tasks.map { BlindTaskRow(task: $0, now: Date()) })
    }
}

extension BlindTask.Kind: ExpressibleByArgument {}
