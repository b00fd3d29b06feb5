import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake changes`: the change feed.
struct ChangesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "What changed, in order and without gaps, from a position on.",
        discussion: """
            Remember the position of the last line that was dealt with, together with what was done about it, and begin there the next \
            time: each change is then seen exactly once. The same is in the view referrals.change.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: ArgumentHelp("The last position dealt with; 0 begins at the beginning.", valueName: "position"))
    var after: Int64 = 0

    @Flag(help: "Go on with what comes, until interrupted.")
    var follow = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() async throws {
        try await global.database.withStore { store in
            guard follow else {
                for change in try await store.changes(after: after, limit: limit.limit) { try show(change) }
                return
            }
            var position = after
            for await _ in store.changeSignals() {
                while true {
                    let changes = try await patiently { try await store.changes(after: position, limit: 1000) }
                    guard let last = changes.last else { break }
                    for change in changes { try show(change) }
                    position = last.position
                }
            }
        }
    }

    /// Waits for a database that is away; whoever follows does not want to be started again.
    private func patiently<Value>(_ body: () async throws -> Value) async throws -> Value {
        while true {
            do {
                return try await body()
            } catch let error as StoreError where error.isWorthRetrying {
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func show(_ change: StoreChange) throws {
        let row = ChangeRow(change)
        Console.print(json ? try JSONText.line(row) : row.text)
    }
}
