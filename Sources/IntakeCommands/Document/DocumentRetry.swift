import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake document retry`: gives a quarantined file new tries.
struct DocumentRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Give quarantined files a full set of new tries.",
        discussion: "Exit status 1 when one is not in quarantine.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The documents' IDs.")
    var ids: [DocumentID]

    func run() async throws {
        let name = try reviewer.name()
        let rows = try await global.database.withStore { store in
            var rows: [DocumentRow] = []
            for id in ids {
                try await store.retry(id, by: name)
                rows.append(DocumentRow(summary: try await store.document(id), now: .init()))
            }
            return rows
        }
        try output.printList(rows)
    }
}
