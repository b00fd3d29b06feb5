import ArgumentParser

/// `intake hold`: what must not be destroyed, however old.
struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Legal holds: what must not be destroyed, however old.",
        discussion: "A hold on a patient holds every document with a referral of the patient. The database itself keeps to holds.",
        subcommands: [HoldSet.self, HoldLift.self, HoldList.self], defaultSubcommand: HoldList.self)
}
