public import ArgumentParser
import Dispatch
import FoundationEssentials
import Glibc

/// The command `intake`.
public struct IntakeCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Turns faxed medical referrals into checked rows in PostgreSQL.",
        subcommands: [
            RunCommand.self,
            WorkerCommand.self,
            ExtractCommand.self,
            ReadCommand.self,
            ReviewCommand.self,
            LetterCommand.self,
            OutboxCommand.self,
            ReferralCommand.self,
            PatientCommand.self,
            SendersCommand.self,
            DocumentCommand.self,
            ExportCommand.self,
            DeliverCommand.self,
            DeliveryCommand.self,
            ListenCommand.self,
            RulesCommand.self,
            CalibrateCommand.self,
            WhyCommand.self,
            StatusCommand.self,
            MetricsCommand.self,
            ReportCommand.self,
            ChangesCommand.self,
            ReconcileCommand.self,
            KeysCommand.self,
            RetentionCommand.self,
            HoldCommand.self,
            AuditCommand.self,
            AccessCommand.self,
            DatabaseCommand.self,
            DoctorCommand.self,
            ReaderCommand.self,
        ])

    public init() {}

    /// Runs the command that the process was started with, and ends the process.
    public static func launch() -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // On the main thread, before there is any other: what a reader process gives up, all of it must give up.
        if arguments.first == ReaderCommand.name { Glibc.exit(ReaderCommand.serve(Array(arguments.dropFirst()))) }
        // A reader process that died must cost a document, not the service.
        signal(SIGPIPE, SIG_IGN)
        let environment = ProcessInfo.processInfo.environment
        Task { Glibc.exit(await run(arguments, environment: environment).rawValue) }
        dispatchMain()
    }

    /// Runs a command and reports what went wrong on standard error.
    static func run(_ arguments: [String], environment: [String: String]) async -> ExitStatus {
        var completed = SettingsMerger.Completed(arguments: arguments)
        do {
            if let catalog = try catalog(for: arguments, environment) {
                completed = try SettingsMerger(catalog: catalog, environment: environment).completed(arguments)
            }
            try DatabaseAccess.refusePassword(in: arguments)
            var command = try parseAsRoot(completed.arguments)
            try await PersonAtWork.$current.withValue(PersonAtWork.find(in: completed.arguments, environment: environment)) {
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            }
            return .done
        } catch {
            return report(error, completed)
        }
    }

    /// What can be set from outside; nil when nothing is. Describing all commands takes long for what a start should take, so it is done
    /// only for a configuration file, which may speak of each of them.
    private static func catalog(for arguments: [String], _ environment: [String: String]) throws -> CommandCatalog? {
        let hasFile = environment["INTAKE_CONFIG"] != nil || arguments.contains { $0 == "--config" || $0.hasPrefix("--config=") }
        if hasFile { return try CommandCatalog(help: _dumpHelp()) }
        guard environment.keys.contains(where: { $0.hasPrefix("INTAKE_") }) else { return nil }
        return try CommandCatalog(of: Self.self, calledBy: arguments)
    }

    private static func report(_ error: any Error, _ completed: SettingsMerger.Completed) -> ExitStatus {
        let status = ExitStatus(for: error)
        switch error {
        case is ExitCode: break
        case let failure as CommandFailure: if !failure.message.isEmpty { Console.note("intake: " + failure.message) }
        default:
            let message = fullMessage(for: error)
            if status == .done {
                Console.print(message)
            } else if let located = completed.located(message) {
                Console.note("intake: \(located)")
            } else if exitCode(for: error) == .validationFailure {
                Console.note(message)
            } else {
                Console.note("intake: " + TerminalText.clean("\(error)"))
            }
        }
        return status
    }
}
