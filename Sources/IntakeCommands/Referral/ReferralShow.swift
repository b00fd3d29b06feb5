import ArgumentParser
import ReferralStore

/// `intake referral show`: a referral with its values and their evidence.
struct ReferralShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "A referral with its values and their evidence.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    func run() async throws {
        try ReviewReply.show(try await global.database.withStore { try await $0.referral(id) }, output)
    }
}
