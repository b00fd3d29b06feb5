import ArgumentParser

/// `intake doctor`: what is installed and configured, one line a check, with the cure.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check what is installed and configured, one line a check, with the cure.")

    @OptionGroup var global: GlobalOptions

    @Option(name: .customLong("inbox"), help: ArgumentHelp("Inbox to check as well.", valueName: "folder"), completion: .directory)
    var inboxes: [String] = []

    @Flag(help: "Print one JSON array.")
    var json = false

    func run() async throws {
        var checks = MachineChecks.all(home: global.home ?? ".")
        checks += await ReaderChecks.all(global)
        checks += await DatabaseChecks.all(global.database)
        checks += await KeyChecks.all(global.database)
        for inbox in inboxes { checks.append(InboxCheck.of(inbox)) }
        if json {
            Console.print(try JSONText.line(checks))
        } else {
            for check in checks { Console.print(TerminalText.clean(check.line)) }
        }
        let faults = checks.count { $0.verdict == .fault }
        if faults > 0 { throw CommandFailure(.doesNotHold, "\(faults) of \(checks.count) checks failed") }
    }
}
