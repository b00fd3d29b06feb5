import ArgumentParser
import ReferralStore

/// `intake status`: how the whole stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Counts by state, queue age, throughput, workers.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Print JSON on standard output.")
    var json = false

    @Flag(help: "Show it on the terminal again and again; q ends.")
    var watch = false

    @Option(help: ArgumentHelp("Seconds between two pictures of --watch, 1 to 3600.", valueName: "seconds"))
    var every = 2

    func validate() throws {
        guard (1...3600).contains(every) else { throw ValidationError("'--every' must be from 1 to 3600, not \(every)") }
        if watch, json { throw ValidationError("--watch is for people, --json for programs") }
    }

    func run() async throws {
        if watch {
            return try await global.database.withStore { try await StatusWatch(store: $0, every: .seconds(every)).run() }
        }
        let report = StatusReport(try await global.database.withStore { try await $0.status() })
        if json {
            Console.print(try JSONText.line(report))
        } else {
            for line in report.lines { Console.print(TerminalText.clean(line)) }
        }
    }
}
