import ArgumentParser
import ReferralStore

/// `intake referral track`: where a referral is in its life, or a move to the next place.
struct ReferralTrack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track", abstract: "Where a referral is in its life; --to moves it on.",
        discussion: """
            received, needs_review and ready belong to intake; then accepted, declined, scheduled, completed, no_show, cancelled, closed. \
            A move that the state machine does not have is refused by the database; exit status 1.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: ArgumentHelp("Move it on to this status.", valueName: "status"))
    var to: TrackingStatus?

    @Option(help: ArgumentHelp("Why, without patient data.", valueName: "text"))
    var note: String?

    func validate() throws {
        if note != nil, to == nil { throw ValidationError("--note belongs to a move: --to STATUS") }
    }

    func run() async throws {
        let name = to == nil ? "" : try reviewer.name()
        let (tracked, moves) = try await global.database.withStore { store in
            if let to {
                do {
                    try await store.move(id, to: to, by: name, note: note)
                } catch let error as TrackingError {
                    throw CommandFailure(.doesNotHold, error.description)
                }
            }
            return (try await store.tracked(id), try await store.moves(of: id))
        }
        try output.printOne(TrackReport(tracked, moves)) { $0.lines }
    }
}
