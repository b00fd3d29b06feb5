import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake referral history`: what happened to a referral, and who changed which value.
struct ReferralHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What happened to a referral: when, by whom, before and after.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    func run() async throws {
        let (events, changes) = try await global.database.withStore { store in
            // Asking for the referral first tells a wrong ID from one to which nothing happened.
            _ = try await store.referral(id)
            return (try await store.events(of: id), try await store.changes(of: id))
        }
        try output.printList(HistoryRow.rows(events: events, changes: changes))
    }
}
