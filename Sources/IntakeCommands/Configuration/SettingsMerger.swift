/// Completes a command line by what the environment and a configuration file say: the command line goes before the
/// environment, the environment before the file.
struct SettingsMerger: Sendable {
    let catalog: CommandCatalog
    let environment: [String: String]

    /// A completed command line, and what was added to it.
    struct Completed: Sendable {
        var arguments: [String]
        /// By the option as spelled, `--workers`.
        var added: [String: (setting: Setting, argument: CommandCatalog.Argument)] = [:]
    }

    /// - Throws: ``SettingError``.
    func completed(_ arguments: [String]) throws -> Completed {
        let (path, command) = catalog.command(calledBy: arguments)
        let own = Array(arguments.prefix { $0 != "--" })
        let file = try (Self.value(of: "--config", in: own) ?? environment["INTAKE_CONFIG"])
            .map { try SettingsFile(path: $0, catalog: catalog) }
        var completed = Completed(arguments: path)
        for argument in command.settings where !Self.isGiven(argument, in: own) {
            guard let name = argument.longName, let setting = try setting(argument, name, path, file) else { continue }
            let spelled = "--" + name
            switch argument.kind {
            case .flag:
                guard let flag = Self.flag(setting.values.last ?? "") else {
                    throw Self.fault(setting, argument)
                }
                guard flag else { continue }
                completed.arguments.append(spelled)
            default:
                guard setting.values.count == 1 || argument.isRepeating else {
                    throw SettingError(origin: setting.origin, name: setting.name, message: "one value is expected, not a list")
                }
                for value in setting.values {
                    if let allowed = argument.allValues, !allowed.isEmpty, !allowed.contains(value) {
                        throw Self.fault(setting, argument, value)
                    }
                    completed.arguments.append(spelled + "=" + value)
                }
            }
            completed.added[spelled] = (setting, argument)
        }
        // After the added ones: what a command hands on to another program begins somewhere in the rest.
        // A default subcommand is in the path without having been named.
        completed.arguments += arguments.dropFirst(zip(arguments, path).prefix { $0 == $1 }.count)
        return completed
    }

    private func setting(_ argument: CommandCatalog.Argument, _ name: String, _ path: [String], _ file: SettingsFile?) throws -> Setting? {
        if let variable = argument.environmentName, let value = environment[variable], !value.isEmpty {
            let values = argument.isRepeating ? value.split(separator: ":").map(String.init) : [value]
            return Setting(name: variable, values: values, origin: .environment)
        }
        guard let file, var setting = try file.setting(name, for: path) else { return nil }
        if argument.completionKind == .path {
            setting.values = setting.values.map { $0.hasPrefix("/") ? $0 : file.folder + "/" + $0 }
        }
        return setting
    }

    private static func isGiven(_ argument: CommandCatalog.Argument, in arguments: [String]) -> Bool {
        (argument.names ?? []).contains { name in
            arguments.contains { $0 == name.spelled || $0.hasPrefix(name.spelled + "=") }
        }
    }

    static func value(of option: String, in arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
            if argument == option, arguments.indices.contains(index + 1) { return arguments[index + 1] }
        }
        return nil
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }

    private static func fault(_ setting: Setting, _ argument: CommandCatalog.Argument, _ value: String? = nil) -> SettingError {
        // The value of a connection string may hold a password, and that of a key is one.
        let isSecret = ["database-url", "master-key"].contains(argument.longName)
        let shown = isSecret ? "this value" : "'\(value ?? setting.values.joined(separator: ", "))'"
        return SettingError(origin: setting.origin, name: setting.name, message: "\(shown) is not allowed; \(argument.allowed)")
    }
}

extension SettingsMerger.Completed {
    /// The same error with the place that the refused value came from, when it was added here.
    func located(_ message: String) -> SettingError? {
        let named = added.filter { option, _ in
            message.contains("'\(option)'") || message.contains("'\(option) ") || message.contains("\(option) ")
        }
        guard let (option, entry) = named.max(by: { $0.key.count < $1.key.count }), !option.isEmpty else { return nil }
        let first = message.split(separator: "\n").first.map(String.init) ?? message
        let fault = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
        return SettingError(origin: entry.setting.origin, name: entry.setting.name, message: "\(fault); \(entry.argument.allowed)")
    }
}
