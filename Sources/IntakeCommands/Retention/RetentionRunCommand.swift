import ArgumentParser
import ReferralStore

/// `intake retention run`: destroys what is due.
struct RetentionRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Destroy what is due and under no hold.",
        discussion: """
            Of each document its key is deleted, so that nothing sealed under it can ever be read again; then its text, letters and, where the \
            class says so, the values of its referrals. A record of each stands in referrals.destruction. Months of originals of which nothing \
            is left are dropped as a whole.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Flag(help: "Only show what would be destroyed; nothing is changed.")
    var dryRun = false

    @Option(help: ArgumentHelp("At most so many documents.", valueName: "number"))
    var limit: Int = 1_000_000

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be 1 or more") }
    }

    private struct Report: Encodable {
        var destroyed: [Int64]
        var kept: [Int64]
        var originals: Int
        var dropped: [String]
    }

    func run() async throws {
        let rules = try RetentionRules.read(models: global.modelsFolder())
        if dryRun {
            let due = try await global.database.withStore(contents: false) { try await $0.retentionDue(by: rules) }
            guard !due.isEmpty || output.json else { return Console.note("Nothing has been kept long enough yet.") }
            return try output.printList(due.map { DueRow(due: $0) })
        }
        let name = try reviewer.name()
        let run = try await global.database.withStore(contents: false) {
            try await $0.runRetention(by: rules, as: name, limit: limit)
        }
        let report = Report(
            destroyed: run.destroyed.map(\.rawValue), kept: run.kept.map(\.rawValue), originals: run.originals,
            dropped: run.droppedPartitions)
        try output.printOne(report) { report in
            ["\(report.destroyed.count) documents destroyed, \(report.kept.count) kept by a hold"]
                + ["\(report.originals) originals taken away"]
                + report.dropped.map { "\($0): dropped as a whole" }
        }
    }
}
