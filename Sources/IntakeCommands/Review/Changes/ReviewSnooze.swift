import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake review snooze`: take a referral out of the queue for a time, or until a reply comes.
struct ReviewSnooze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Take a referral out of the queue for a time, or until a reply comes.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(name: .customLong("for"), help: ArgumentHelp("How long, as in 30m, 4h or 2d.", valueName: "time"))
    var time: AgeArgument?

    @Flag(help: "Until the referring office replies, or the time of --for is over; 14 days without.")
    var untilReply = false

    func validate() throws {
        if time == nil && !untilReply { throw ValidationError("say --for TIME or --until-reply") }
    }

    func run() async throws {
        let name = try reviewer.name()
        let until = Date(timeIntervalSinceNow: time?.seconds ?? DeskWork.longestWait)
        let record = try await global.database.withStore { store in
            try await store.snooze(id, until: until, awaitsReply: untilReply, by: name)
            return try await store.referral(id)
        }
        let end = until.formatted(.iso8601)
        try ReviewReply.tell("Referral \(id): asleep until \(end) by \(TerminalText.clean(name)).", record, output)
    }
}
