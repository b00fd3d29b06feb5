import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake document list`: files that came in, newest first.
struct DocumentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Files that came in, newest first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only in this state: queued, processing, completed, not_a_referral or quarantined; may be repeated.")
    var state: [DocumentState] = []

    @Option(help: "Only of this site, the subfolder of the inbox.")
    var site: String?

    @Option(help: "Only from this sending machine.")
    var sender: String?

    @Option(help: ArgumentHelp("Only what was received within this time, as in 90m, 12h or 7d.", valueName: "age"))
    var since: AgeArgument?

    @Option(help: ArgumentHelp("Only documents older than this one, to continue a list.", valueName: "id"))
    var before: DocumentID?

    func run() async throws {
        let filter = DocumentFilter(
            states: Set(state), site: site, sender: sender, receivedSince: since.map { Date(timeIntervalSinceNow: -$0.seconds) },
            before: before, limit: limit.limit)
        let rows = try await global.database.withStore { try await $0.documents(filter) }.map { DocumentRow(summary: $0, now: Date()) }
        guard !rows.isEmpty || output.json else { return Console.note("No such documents.") }
        try output.printList(rows)
    }
}
