import ArgumentParser

/// `intake report`: how the work goes.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "How the work went in a month, and how often automatic acceptance is wrong.",
        discussion: "Without a further word: the report of a month.", subcommands: [ReportMonth.self, ReportAccuracy.self],
        defaultSubcommand: ReportMonth.self)
}
