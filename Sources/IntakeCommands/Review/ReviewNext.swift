import ArgumentParser
import ReferralStore

/// `intake review next`: takes the most pressing referral in hand and shows it.
struct ReviewNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Take the most pressing free referral in hand and show it.",
        discussion: "Exit status 1 when nothing waits.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions
    @OptionGroup var queue: ReviewQueueOptions

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { try await $0.claimNext(name, filter: queue.filter()) }
        guard let record else { throw CommandFailure(.doesNotHold, "nothing waits for review") }
        try ReviewReply.show(record, output)
    }
}
