import ArgumentParser
import IntakeService
import Logging
import ReferralStore

/// `intake metrics`: measurements for Prometheus, where no service runs that could give them.
struct MetricsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Answer /metrics (Prometheus), /health and /ready on a local port.",
        discussion: "`intake run --metrics-port N` gives the same with the counts of that service. Nothing in it is about any patient.")

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Port to listen on; 0 takes a free one.", valueName: "port"))
    var port: UInt16 = 9464

    @Option(help: ArgumentHelp("How to log on standard error, a line a message.", valueName: "form"))
    var logFormat = LogForm.text

    func run() async throws {
        let format = logFormat.format
        let log = Logger(label: "intake") { _ in LineLog(.info, format: format) }
        // A database that is away is something to be measured, not a reason to end.
        let store = try ReferralStore(url: try await global.database.connectionString(), connections: 2)
        defer { Task { await store.close() } }
        let server = try StatusServer(host: host, port: port, store: store)
        let stop = StopSignal()
        let signals = EndingSignals(stop, lastMoment: 9, log: log)
        log.notice("answering", metadata: ["port": "\(server.port)"])
        let ending = Task {
            await stop.wait()
            server.stop()
        }
        await server.run()
        ending.cancel()
        signals.ignore()
    }
}
