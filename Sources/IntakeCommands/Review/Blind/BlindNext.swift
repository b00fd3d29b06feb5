import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake review blind next`: takes blind work in hand.
struct BlindNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Take blind work in hand and show what is to be typed.",
        discussion: "Exit status 1 when nothing waits for you.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(help: "Only of this kind: sample, second or third; may be repeated.")
    var kind: [BlindTask.Kind] = []

    func run() async throws {
        let name = try reviewer.name()
        let task = try await global.database.withStore { try await $0.claimBlind(name, kinds: Set(kind)) }
        guard let task else { throw CommandFailure(.doesNotHold, "nothing waits to be typed blindly by you") }
        try output.printOne(BlindTaskRow(task: task, now: Date())) { $0.lines }
    }
}
