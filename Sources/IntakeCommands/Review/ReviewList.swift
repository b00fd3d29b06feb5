import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake review list`: what waits for a person, most pressing first.
struct ReviewList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "What waits for a person, most pressing first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var queue: ReviewQueueOptions
    @OptionGroup var limit: LimitOptions

    @Flag(help: "Leave out what somebody else has in hand.")
    var free = false

    func run() async throws {
        let items = try await global.database.withStore { try await $0.reviewQueue(queue.filter(onlyFree: free, limit: limit.limit)) }
        if items.isEmpty, !output.json { Console.note("Nothing waits for review.") }
        if items.isEmpty, !output.json { return }
        try output.printList(items.map { ReviewRow(item: $0, now: Date()) })
    }
}
