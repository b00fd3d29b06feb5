import ArgumentParser
import ReferralStore

/// `intake reconcile`: proves that nothing was lost or doubled.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Prove that every file ever taken in is in exactly one state and its bytes still have their hash.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Print JSON on standard output.")
    var json = false

    func run() async throws {
        let (found, status) = try await global.database.withStore(contents: false) { (try await $0.reconcile(), try await $0.status()) }
        let documents = status.documents.values.reduce(0, +)
        if json {
            Console.print(try JSONText.line(ReconcileReport(found, documents: documents)))
        } else if found.isEmpty {
            Console.print("\(documents) documents: each in exactly one state, all bytes have their hash, all results are whole")
        } else {
            for discrepancy in found { Console.print(TerminalText.clean("\(discrepancy.kind.rawValue): \(discrepancy)")) }
        }
        if !found.isEmpty { throw CommandFailure(.doesNotHold, "\(found.count) discrepancies in \(documents) documents") }
    }
}
