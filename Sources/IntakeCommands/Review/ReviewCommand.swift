import ArgumentParser

/// `intake review`: the reviewer's desk.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Settle what is doubtful in referrals.",
        discussion: "Without a further word: the full-screen desk, or the list where there is no terminal.",
        subcommands: [
            ReviewDesk.self, ReviewList.self, ReviewNext.self, ReviewShow.self, ReviewSet.self, ReviewAccept.self, ReviewReject.self,
            ReviewRelease.self, ReviewIllegible.self, ReviewSwap.self, ReviewUndo.self, ReviewSplit.self, ReviewJoin.self,
            ReviewAddNote.self, ReviewHand.self, ReviewSnooze.self, ReviewBlind.self, ReviewPolicy.self,
        ],
        defaultSubcommand: ReviewDesk.self)
}
