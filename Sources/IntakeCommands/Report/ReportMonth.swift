import ArgumentParser
import FoundationEssentials
import ReferralExchange
import ReferralModel
import ReferralStore

/// `intake report`, or `intake report month`: how the work went in a month.
struct ReportMonth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month",
        abstract: "Volume, turnaround, straight-through, completeness, corrections, effort and open loops of a month.",
        discussion: """
            Each figure is a value of a view of the schema referrals, named report_ and the name of the table. --html writes one page \
            that needs nothing else, for the screen and for paper. Nothing in it is about any patient.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("The month, as in 2026-11. Default: the present one (UTC).", valueName: "month"))
    var month: String?

    @Option(help: "Print one table as CSV: \(ReportView.allCases.map(\.rawValue).joined(separator: ", ")).")
    var csv: ReportView?

    @Option(
        help: ArgumentHelp("Write the report as a page of HTML to this file; - is standard output.", valueName: "file"), completion: .file()
    )
    var html: String?

    func validate() throws {
        guard month == nil || firstDay != nil else { throw ValidationError("'--month' is a year and a month, as in 2026-11") }
    }

    private var firstDay: String? {
        let text = month ?? String(Date().formatted(.iso8601).prefix(7))
        return CalendarDate(iso: text + "-01").map(\.description)
    }

    func run() async throws {
        guard let firstDay else { throw CommandFailure(.fault, "the clock of this machine is not set") }
        let tables = try await global.database.withStore { try await $0.report(month: firstDay) }
        let title = String(firstDay.prefix(7))
        if let html { try OutputFile.write(Array(ReportPage(month: title, tables: tables, made: Date()).html.utf8), to: html) }
        if let csv, let table = tables.first(where: { $0.view == csv }) {
            Console.write(CSVText.record(csv.columns) + table.rows.map(CSVText.record).joined(), to: 1)
        } else if html == nil {
            for line in ReportText(month: title, tables: tables).lines { Console.print(TerminalText.clean(line)) }
        }
    }
}
