import ArgumentParser
import ReferralStore

/// `intake review note`: write a note beside a referral.
struct ReviewAddNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note beside a referral.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: "The note, 1 to 2000 characters.")
    var text: String

    func validate() throws {
        if text.allSatisfy(\.isWhitespace) || text.count > 2000 { throw ValidationError("a note has 1 to 2000 characters") }
    }

    func run() async throws {
        let name = try reviewer.name()
        let record = try await global.database.withStore { store in
            try await store.addNote(text, to: id, by: name)
            return try await store.referral(id)
        }
        try ReviewReply.tell("Referral \(id): noted by \(TerminalText.clean(name)).", record, output)
    }
}
