import ArgumentParser
import ReferralStore

/// `intake review policy`: how the desk works, for everybody.
struct ReviewPolicy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Show or change blind sampling, double entry and the error budget.",
        discussion: """
            --sample-share is the share of the referrals that become ready without a person which are typed again blindly. With double \
            entry on, names, date of birth, member ID and NPI of each accepted referral are typed by a second person.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(help: ArgumentHelp("From 0 to 1, as in 0.02.", valueName: "share"))
    var sampleShare: Double?

    @Option(help: ArgumentHelp("on or off.", valueName: "on|off"))
    var doubleEntry: Switch?

    @Option(help: ArgumentHelp("Share of wrong values that automatic acceptance may make, as in 0.003.", valueName: "share"))
    var errorBudget: Double?

    func validate() throws {
        for (name, value) in [("--sample-share", sampleShare), ("--error-budget", errorBudget)] {
            if let value, !(0...1).contains(value) { throw ValidationError("\(name) takes a number from 0 to 1.") }
        }
    }

    func run() async throws {
        let name = try reviewer.name()
        let policy = try await global.database.withStore { store in
            var policy = try await store.deskPolicy()
            policy.sampleShare = sampleShare ?? policy.sampleShare
            policy.doubleEntry = doubleEntry.map { $0 == .on } ?? policy.doubleEntry
            policy.errorBudget = errorBudget ?? policy.errorBudget
            if sampleShare != nil || doubleEntry != nil || errorBudget != nil { try await store.setDeskPolicy(policy, by: name) }
            return policy
        }
        try output.printOne(DeskPolicyReport(policy)) { report in
            [
                "blind sampling  \(report.sampleShare)", "double entry    \(report.doubleEntry ? "on" : "off")",
                "error budget    \(report.errorBudget)",
            ]
        }
    }

    enum Switch: String, ExpressibleByArgument, CaseIterable, Sendable {
        case on, off
    }
}
