import ArgumentParser
import FoundationEssentials
import ReferralStore

/// `intake retention check`: tells the line of a mistake in the classes.
struct RetentionCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in Models/retention.yaml and show its classes.",
        discussion: "Touches no database. A class that the file leaves out is kept for ever.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.printList(try RetentionRules.read(models: global.modelsFolder()).map { RetentionRuleRow(rule: $0) })
    }
}
