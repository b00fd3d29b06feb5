import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake referral overdue`: what has waited for too long, longest first.
struct ReferralOverdue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overdue", abstract: "Referrals that have stayed where they are for longer than their urgency allows.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only from this sending machine.")
    var sender: String?

    func run() async throws {
        let rows = try await global.database.withStore { try await $0.overdue(sender: sender, limit: limit.limit) }
        guard !rows.isEmpty || output.json else { return Console.note("Nothing is overdue.") }
        let now = Date()
        try output.printList(rows.map { OverdueRow(tracked: $0, now: now) })
    }
}
