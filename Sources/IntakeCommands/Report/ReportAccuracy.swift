import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake report accuracy`: how often automatic acceptance is wrong.
struct ReportAccuracy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy", abstract: "The live error rate of automatic acceptance, field by field, with its interval.",
        discussion: """
            From the referrals that were typed again without being seen (intake review policy --sample-share). Differences count as wrong \
            until a third person has looked. Exit status 1 when the error budget is broken beyond chance.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("Only what was typed in this month, as in 2026-11. Default: all time.", valueName: "month"))
    var month: String?

    func validate() throws {
        guard month == nil || firstDay != nil else { throw ValidationError("'--month' is a year and a month, as in 2026-11") }
    }

    private var firstDay: String? { month.flatMap { CalendarDate(iso: $0 + "-01")?.description } }

    func run() async throws {
        let rows = try await global.database.withStore { try await $0.accuracy(month: firstDay) }
        let reports = AccuracyReport.rows(rows, budget: rows.first?.budget ?? DeskPolicy().errorBudget)
        try output.printList(reports)
        let broken = reports.filter { $0.verdict == .broken }
        if !broken.isEmpty {
            throw CommandFailure(.doesNotHold, "the error budget is not kept: " + broken.map(\.field).joined(separator: ", "))
        }
        if reports[0].typed == 0, !output.json { Console.note("No sample was typed yet: intake review policy --sample-share 0.02") }
    }
}
