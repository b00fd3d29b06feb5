import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake document show`: one file, its arrivals, its referrals and what happened to it.
struct DocumentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One file: its state, arrivals, referrals and history.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The document's ID.")
    var id: DocumentID

    func run() async throws {
        let report = try await global.database.withStore { store in
            DocumentReport(
                summary: try await store.document(id), sightings: try await store.sightings(of: id),
                referrals: try await store.referrals(ReferralFilter(document: id)), events: try await store.events(of: id),
                now: Date())
        }
        if output.quiet { return Console.print(report.summary.state.rawValue) }
        if output.json { return Console.print(try JSONText.line(report)) }
        report.lines(width: Console.width ?? 80, paint: .standardOutput).forEach(Console.print)
    }
}
