import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake referral list`: referrals, newest first.
struct ReferralList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Referrals, newest first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only of this status: needs_review, ready or rejected; may be repeated.")
    var status: [Disposition] = []

    @Option(help: "Only of this site, the subfolder of the inbox.")
    var site: String?

    @Option(help: ArgumentHelp("Only patients whose last name begins so.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("Only of this document.", valueName: "id"))
    var document: DocumentID?

    @Option(help: ArgumentHelp("Only what was received within this time, as in 90m, 12h or 7d.", valueName: "age"))
    var since: AgeArgument?

    @Option(help: ArgumentHelp("Only referrals older than this one, to continue a list.", valueName: "id"))
    var before: ReferralID?

    func run() async throws {
        let filter = ReferralFilter(
            statuses: Set(status), document: document, site: site, lastName: name,
            receivedSince: since.map { Date(timeIntervalSinceNow: -$0.seconds) }, before: before, limit: limit.limit)
        let rows = try await global.database.withStore { try await $0.referrals(filter) }.map { ReferralRow(summary: $0, now: Date()) }
        guard !rows.isEmpty || output.json else { return Console.note("No such referrals.") }
        try output.printList(rows)
    }
}
