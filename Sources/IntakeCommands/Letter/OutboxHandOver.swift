import ArgumentParser
import FoundationEssentials
import IntakeService
import Logging
import ReferralStore

/// `intake outbox hand-over`: gives letters to a carrier.
struct OutboxHandOver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Hand letters over to a fax server, a folder or a mail server.",
        discussion: """
            A carrier is hylafax or hylafax:PROGRAM (HylaFAX's sendfax), folder:PATH, or mail:ADDRESS?from=ADDRESS; in a mail address \
            {number} stands for the fax number. Without IDs everything that is due is tried once; what fails is due again after a \
            minute, doubling up to an hour. A letter that its carrier has is never handed over again, unless it is named.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(help: ArgumentHelp("Who takes the letters; INTAKE_CARRIER.", valueName: "carrier"))
    var carrier: String

    @Flag(help: "Go on until told to stop, looking every ten seconds.")
    var follow = false

    @Argument(help: "Letters, due or not; also those of which nobody knew whether they went out.")
    var ids: [LetterID] = []

    func validate() throws {
        do { _ = try Carrier(carrier) } catch { throw ValidationError("--carrier: \(error)") }
        if follow && !ids.isEmpty { throw ValidationError("--follow takes no IDs") }
    }

    func run() async throws {
        let carrier = try Carrier(carrier)
        let name = try reviewer.name()
        let log = Logger(label: "intake") { _ in LineLog(.info, format: .text) }
        let store = try await global.database.open(contents: true)
        defer { Task { await store.close() } }
        let clerk = PostClerk(store: store, carrier: carrier, actor: name, log: log)
        guard follow else {
            let failed = try await ids.isEmpty ? clerk.handOverAll() : clerk.handOver(ids)
            if failed > 0 { throw CommandFailure(.doesNotHold, "\(failed) letters were not handed over; `intake outbox list` tells why") }
            return
        }
        let stop = StopSignal()
        let signals = EndingSignals(stop, lastMoment: 9, log: log)
        while !stop.isRequested {
            do throws(StoreError) { _ = try await clerk.handOverAll() } catch {
                log.warning("the outbox cannot be used; waiting", metadata: ["error": "\(error)"])
            }
            await stop.wait(atMost: .seconds(10))
        }
        signals.ignore()
    }
}
