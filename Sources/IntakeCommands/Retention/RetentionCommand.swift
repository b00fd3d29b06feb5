import ArgumentParser

/// `intake retention`: lets go of what has been kept long enough.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Destroy what has been kept long enough, and show the records of it.",
        discussion: "The classes and their times stand in Models/retention.yaml. `intake hold` keeps a document or a patient all the same.",
        subcommands: [RetentionRunCommand.self, RetentionList.self, RetentionCheck.self])
}
