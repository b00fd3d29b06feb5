import ArgumentParser
import ReferralStore

/// `intake outbox list`: letters, newest last.
struct OutboxList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Letters: made, handed_over or receipt; exit status 1 when of one nobody knows whether it went out.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "Only about this referral.")
    var referral: ReferralID?

    @Option(help: "Only in this state: made, handed_over or receipt; may be repeated.")
    var state: [LetterState] = []

    func run() async throws {
        let letters = try await global.database.withStore { try await $0.letters(of: referral, in: state, limit: limit.limit) }
        if letters.isEmpty, !output.json {
            Console.note("No such letters.")
        } else {
            try output.printList(letters.map { LetterReport($0) })
        }
        let unsure = letters.count(where: \.isUnsure)
        if unsure > 0 {
            throw CommandFailure(
                .doesNotHold,
                "of \(unsure) letters nobody knows whether a carrier has them; look there, then `hand-over ID` or `receipt ID`")
        }
    }
}
