import ArgumentParser
import IntakeService
import Logging
import ReferralDelivery
import ReferralStore

/// `intake listen`: takes referrals that other systems send over MLLP.
struct ListenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen", abstract: "Take HL7 v2 REF^I12 messages over MLLP into the queue.",
        discussion: """
            A message is acknowledged with AA when its bytes are committed to the database, with AE when they could not be, with AR when \
            it is no referral. `intake run` or `intake worker` reads it, as a file of an inbox. MLLP is not encrypted: listen on this \
            machine, or behind a tunnel.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Port to listen on; 0 takes a free one.", valueName: "port"))
    var port: UInt16 = 2575

    @Option(help: ArgumentHelp("Site that the referrals are filed under.", valueName: "name"))
    var site: String?

    @Option(help: ArgumentHelp("How to log on standard error, a line a message.", valueName: "form"))
    var logFormat = LogForm.text

    func run() async throws {
        let format = logFormat.format
        let log = Logger(label: "intake") { _ in LineLog(.info, format: format) }
        let store = try await global.database.open(.migrate, connections: 4)
        defer { Task { await store.close() } }
        let intake = MessageIntake(store: store, site: site)
        let listener: MLLPListener
        do {
            listener = try MLLPListener(host: host, port: port, moment: MessageIntake.moment) { message, header in
                let (answer, reason) = await intake.receive(message, header)
                log.info("message answered", metadata: ["answer": "\(answer.rawValue)", "bytes": "\(message.count)"])
                return (answer, reason)
            }
        } catch {
            throw CommandFailure(.badInput, "\(host) port \(port): \(error)")
        }
        let stop = StopSignal()
        let signals = EndingSignals(stop, lastMoment: 9, log: log)
        log.notice("listening", metadata: ["port": "\(listener.port)"])
        let ending = Task {
            await stop.wait()
            listener.stop()
        }
        await listener.run()
        ending.cancel()
        signals.ignore()
        log.notice("stopped")
    }
}
