import ArgumentParser

/// `intake review blind`: typing values without having seen them.
struct ReviewBlind: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blind", abstract: "Type values without seeing what was read: samples, second keys, third looks.",
        discussion: "intake review --blind does the same at the desk. Values that somebody has seen are never asked of that person.",
        subcommands: [BlindList.self, BlindNext.self, BlindEnter.self, BlindRelease.self], defaultSubcommand: BlindList.self)
}
