import ArgumentParser
import ReferralStore

/// `intake status`: how the whole stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Counts by state, queue age, throughput, workers.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Print JSON on standard output.")
    var json = false

    func run() async throws {
        let report = StatusReport(try await global.database.withStore { try await $0.status() })
        if json {
            Console.print(try JSONText.line(report))
        } else {
            for line in report.lines { Console.print(TerminalText.clean(line)) }
        }
    }
}
