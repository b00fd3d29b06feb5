import ArgumentParser
import ReferralStore

/// `intake review release`: hands a referral back to the queue.
struct ReviewRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "Hand a referral that you hold back to the queue.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { store in
            try await store.release(id, by: name)
            return try await store.referral(id)
        }
        if output.json || output.quiet { return try ReviewReply.show(record, output) }
        if let claim = record.claim, claim.reviewer != name {
            throw CommandFailure(.doesNotHold, "referral \(id) is held by \(TerminalText.clean(claim.reviewer)), not by you")
        }
        Console.print("Referral \(id): back in the queue.")
    }
}
