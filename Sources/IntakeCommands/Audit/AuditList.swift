import ArgumentParser
import ReferralStore

/// `intake audit list`: the chain, newest first.
struct AuditList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What was seen, done and decided, newest first, link by link.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: ArgumentHelp("Only links older than this one, to continue a list.", valueName: "link"))
    var before: Int64?

    func run() async throws {
        let rows = try await global.database.withStore { try await $0.auditLinks(before: before, limit: limit.limit) }.map(LinkRow.init)
        guard !rows.isEmpty || output.json else { return Console.note("Nothing is recorded yet.") }
        try output.printList(rows)
    }
}
