import ArgumentParser
import FoundationEssentials

/// The commands with their options, as the argument parser describes them, so that every option can come from a file or
/// from the environment without any command knowing of it.
struct CommandCatalog: Decodable, Sendable {
    var command: Command

    struct Command: Decodable, Sendable {
        var commandName: String
        var subcommands: [Command]?
        /// What runs when none of ``subcommands`` is named.
        var defaultSubcommand: String?
        var arguments: [Argument]?

        /// Options and flags that have a long name and may be set from outside.
        var settings: [Argument] {
            (arguments ?? []).filter {
                $0.kind != .positional && $0.longName != nil && !["help", "version", "config"].contains($0.longName)
            }
        }
    }

    struct Argument: Decodable, Sendable {
        enum Kind: String, Decodable, Sendable { case positional, option, flag }
        struct Name: Decodable, Hashable, Sendable {
            enum Kind: String, Decodable, Sendable { case long, short, longWithSingleDash }
            var kind: Kind
            var name: String

            /// As typed: `--workers`, `-w`.
            var spelled: String { (kind == .long ? "--" : "-") + name }
        }

        var kind: Kind
        var isRepeating: Bool
        var names: [Name]?
        var allValues: [String]?
        var abstract: String?
        var completionKind: Completion?

        /// Only whether it names a file or folder matters here.
        enum Completion: Decodable, Sendable {
            case path, other

            private enum Keys: String, CodingKey { case file, directory }

            init(from decoder: any Decoder) throws {
                let keys = try? decoder.container(keyedBy: Keys.self)
                self = keys?.allKeys.isEmpty == false ? .path : .other
            }
        }

        /// Without its dashes.
        var longName: String? { names?.first { $0.kind == .long }?.name }

        /// `INTAKE_DATABASE_URL` for `--database-url`.
        var environmentName: String? {
            longName.map { "INTAKE_" + $0.uppercased().replacing("-", with: "_") }
        }

        /// What may stand there, for an error message.
        var allowed: String {
            if let allValues, !allValues.isEmpty { return "allowed: " + allValues.joined(separator: ", ") }
            if kind == .flag { return "allowed: true, false" }
            return abstract.map { "expected: " + $0 } ?? "another value is expected"
        }
    }

    /// - Parameter help: what `--experimental-dump-help` prints.
    /// - Throws: `DecodingError` when the argument parser describes commands in another way than this one knows.
    init(help: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(help.utf8))
    }

    /// Only the command that arguments call and those around it.
    ///
    /// - Throws: as ``init(help:)``.
    init(of root: any ParsableCommand.Type, calledBy arguments: [String]) throws {
        var types = [root]
        var isNamed: [Bool] = []
        for argument in arguments {
            guard let next = types[types.count - 1].configuration.subcommands.first(where: { $0._commandName == argument }) else { break }
            types.append(next)
            isNamed.append(true)
        }
        while let next = types[types.count - 1].configuration.defaultSubcommand {
            types.append(next)
            isNamed.append(false)
        }
        // The root has no options of its own.
        guard let last = types.dropFirst().last else {
            command = Command(commandName: root._commandName)
            return
        }
        command = try CommandCatalog(help: last._dumpHelp()).command
        for (type, isNamed) in zip(types.dropLast(), isNamed).reversed() {
            let inner = command
            command = Command(
                commandName: type._commandName, subcommands: [inner], defaultSubcommand: isNamed ? nil : inner.commandName)
        }
    }

    /// The command that arguments call, with the names that lead to it.
    func command(calledBy arguments: [String]) -> (path: [String], command: Command) {
        var found = command
        var path: [String] = []
        for argument in arguments {
            guard let next = found.subcommands?.first(where: { $0.commandName == argument }) else { break }
            path.append(argument)
            found = next
        }
        while let name = found.defaultSubcommand, let next = found.subcommands?.first(where: { $0.commandName == name }) {
            path.append(name)
            found = next
        }
        return (path, found)
    }
}
