import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake delivery list`: the outbox, newest last.
struct DeliveryList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The outbox: what is waiting, delivered or dead; exit status 1 when something is dead.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only to this destination.")
    var destination: String?

    @Option(help: "Only in this state: waiting, sending, delivered or dead; may be repeated.")
    var state: [DeliveryState] = []

    func run() async throws {
        let (rows, counts) = try await global.database.withStore { store in
            let rows = try await store.deliveries(to: destination, in: state, limit: limit.limit)
            return (rows.map { DeliveryRow($0, now: Date()) }, try await store.deliveryCounts())
        }
        if rows.isEmpty, !output.json { Console.note("No such deliveries.") } else { try output.printList(rows) }
        let dead = counts.filter { destination == nil || $0.key == destination }.values.compactMap { $0[.dead] }.reduce(0, +)
        if dead > 0 { throw CommandFailure(.doesNotHold, "\(dead) deliveries are dead; `intake delivery retry` tries them again") }
    }
}
