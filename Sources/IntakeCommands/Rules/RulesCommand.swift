import ArgumentParser

/// `intake rules`: what makes a referral complete and plausible.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules in Models/rules.yaml: check them, or try changed ones.",
        subcommands: [RulesCheck.self, RulesTest.self, RulesReplay.self])
}
