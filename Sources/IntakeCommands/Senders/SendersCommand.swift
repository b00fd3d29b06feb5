import ArgumentParser

/// `intake senders`: what corrections taught about the forms of senders.
struct SendersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "senders", abstract: "What corrections taught about the forms of senders.",
        discussion: """
            When a person has settled a referral, the program remembers where each value stood on that form. What it learnt is tried on the \
            other settled referrals of the form before it is trusted, and used on the next fax of it. Every change is a version that can be \
            taken back.
            """,
        subcommands: [SendersList.self, SendersShow.self, SendersLearn.self, SendersForget.self, SendersRollback.self],
        defaultSubcommand: SendersList.self)
}
