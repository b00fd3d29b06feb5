import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake review` without a further word: the full-screen desk.
struct ReviewDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The desk: one doubtful field after the other; the list where there is no terminal.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions
    @OptionGroup var queue: ReviewQueueOptions

    func run() async throws {
        let items = try await global.database.withStore { try await $0.reviewQueue(queue.filter()) }
        if items.isEmpty, !output.json { return Console.note("Nothing waits for review.") }
        try output.printList(items.map { ReviewRow(item: $0, now: Date()) })
    }
}
