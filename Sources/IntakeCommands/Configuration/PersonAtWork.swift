import ArgumentParser
import FoundationEssentials
import ReferralStore

/// Who sits in front of the command that runs, so that the store can write down what it shows.
enum PersonAtWork {
    /// Nil for services, which read for nobody.
    @TaskLocal static var current: Onlooker?

    /// Commands that run for themselves: what they hand on is recorded as a delivery, not as somebody's look.
    private static let services: Set<String> = ["run", "worker", "deliver", "listen", "metrics"]

    /// The person as the completed command line, the environment or the system names them.
    static func find(in arguments: [String], environment: [String: String]) -> Onlooker? {
        let words = IntakeCommand.words(of: arguments)
        guard let first = words.first, !services.contains(first) else { return nil }
        let own = Array(arguments.prefix { $0 != "--" })
        let given = ["--as", "--reviewer"].compactMap { SettingsMerger.value(of: $0, in: own) }.first ?? environment["INTAKE_REVIEWER"]
        let name = given.flatMap { $0.isEmpty ? nil : $0 } ?? ReviewerOptions.loginName(environment) ?? "unknown"
        return Onlooker(name: String(name.prefix(100)), command: words.joined(separator: " "))
    }
}

extension IntakeCommand {
    /// The names of the command that arguments call, as in `referral show`.
    static func words(of arguments: [String]) -> [String] {
        var words: [String] = []
        var configuration = configuration
        for argument in arguments {
            guard let next = configuration.subcommands.first(where: { $0.configuration.commandName == argument }) else { break }
            words.append(argument)
            configuration = next.configuration
        }
        while let next = configuration.defaultSubcommand, let name = next.configuration.commandName {
            words.append(name)
            configuration = next.configuration
        }
        return words
    }
}
