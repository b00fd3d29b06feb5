import ArgumentParser

/// `intake referral`: referrals in the store.
struct ReferralCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "referral", abstract: "Referrals in the store.",
        subcommands: [
            ReferralList.self, ReferralShow.self, ReferralStatus.self, ReferralHistory.self, ReferralTrack.self, ReferralOverdue.self,
            ReferralSame.self,
        ], defaultSubcommand: ReferralList.self
    )
}
