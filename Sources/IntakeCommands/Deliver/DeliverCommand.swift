import ArgumentParser
import IntakeService
import Logging
import ReferralDelivery
import ReferralStore

/// `intake deliver`: carries ready referrals to other systems.
struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Carry ready referrals to other systems, each at least once and in order.",
        discussion: """
            A destination is NAME=ADDRESS; the address is folder:PATH, mllp://HOST:PORT or the https base of a FHIR R4 server. Options \
            follow a question mark: timeout (seconds, 30), refusals (8, then a delivery is dead), format (fhir, hl7, csv, for folders), \
            token_file (FHIR). In the configuration file: a list `destination` under `deliver`. What is sent again has the same \
            identifiers as before. `intake delivery list` shows the outbox.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(name: .long, help: ArgumentHelp("Where to; may be given several times.", valueName: "name=address"))
    var destination: [String] = []

    @Flag(help: "Try everything that is due once, then stop; exit status 1 when something was not delivered.")
    var once = false

    @Option(help: ArgumentHelp("Longest wait between two tries in seconds, 1 to 86400.", valueName: "seconds"))
    var longestWait = 900

    @Option(help: ArgumentHelp("What to log at least.", valueName: "level"))
    var logLevel: LogLevel?

    @Option(help: ArgumentHelp("How to log on standard error, a line a message.", valueName: "form"))
    var logFormat = LogForm.text

    func validate() throws {
        guard !destination.isEmpty else { throw ValidationError("name at least one destination: '--destination NAME=ADDRESS'") }
        guard (1...86_400).contains(longestWait) else { throw ValidationError("'--longest-wait' must be from 1 to 86400") }
        do {
            let names = try destination.map { try Destination($0).name }
            guard Set(names).count == names.count else { throw ValidationError("two destinations have the same name") }
        } catch let error as DestinationError {
            throw ValidationError(error.description)
        }
    }

    func run() async throws {
        let destinations = try destination.map { try Destination($0) }
        let level = logLevel?.level ?? .info
        let format = logFormat.format
        let log = Logger(label: "intake") { _ in LineLog(level, format: format) }
        let store = try await global.database.open(connections: destinations.count + 1)
        let retry = RetryDelay(longest: .seconds(longestWait))
        let couriers = destinations.map { Courier($0, store: store, retry: retry, log: log) }
        defer { Task { await store.close() } }
        if once {
            var failed = 0
            for courier in couriers { failed += try await courier.carryOnce().failed }
            if failed > 0 { throw CommandFailure(.doesNotHold, "\(failed) tries failed; `intake delivery list` tells why") }
            return
        }
        let stop = StopSignal()
        let signals = EndingSignals(stop, lastMoment: 9, log: log)
        log.notice("delivering", metadata: ["destinations": "\(destinations.map(\.name).joined(separator: " "))"])
        await withDiscardingTaskGroup { group in
            for courier in couriers { group.addTask { await courier.run(until: stop) } }
        }
        signals.ignore()
        log.notice("stopped")
    }
}
