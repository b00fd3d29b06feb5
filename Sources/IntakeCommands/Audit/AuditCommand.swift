import ArgumentParser

/// `intake audit`: who saw and did what, and whether the record of it is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Who saw and changed what, what the program decided, and whether that record is whole.",
        subcommands: [AuditVerify.self, AuditWhoSaw.self, AuditList.self])
}
