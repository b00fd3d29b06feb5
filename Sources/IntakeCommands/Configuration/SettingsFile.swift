import FoundationEssentials
import Yams

/// A configuration file: options by name, for all commands at the top or for one command under its name.
///
/// ```yaml
/// database_url: postgresql://intake@db.example.org/intake
/// run:
///   inbox: [/srv/faxes, /srv/portal]
///   workers: 4
/// ```
/// Paths are relative to the file's folder.
struct SettingsFile {
    private let path: String
    private let root: Node.Mapping

    /// - Throws: ``SettingError`` when it cannot be read, is no YAML, or names something that no command has.
    init(path: String, catalog: CommandCatalog) throws {
        self.path = path
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Self.fault(path, nil, "--config", "the file cannot be read")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
        } catch let error as YamlError {
            throw Self.fault(path, Self.line(of: error), "YAML", "the file is not well-formed here")
        }
        guard let node else {
            root = Node.Mapping([])
            return
        }
        guard let mapping = node.mapping else { throw Self.fault(path, 1, "YAML", "a mapping of options to values is expected") }
        root = mapping
        try check(mapping, catalog.command, isRoot: true)
    }

    /// The value of an option for a command: from the command's own section first, then from the sections around it.
    func setting(_ name: String, for command: [String]) throws -> Setting? {
        for depth in (0...command.count).reversed() {
            guard let section = section(command.prefix(depth)) else { continue }
            for (key, value) in section where Self.normal(key.scalar?.string) == name {
                return Setting(
                    name: key.scalar?.string ?? name, values: try values(of: value, key), origin: .file(path: path, line: key.mark?.line))
            }
        }
        return nil
    }

    /// The folder that relative paths start from.
    var folder: String {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    }

    private func section(_ command: ArraySlice<String>) -> Node.Mapping? {
        var mapping = root
        for name in command {
            guard let next = mapping[name]?.mapping else { return nil }
            mapping = next
        }
        return mapping
    }

    private func values(of node: Node, _ key: Node) throws -> [String] {
        switch node {
        case .scalar(let scalar): return [scalar.string]
        case .sequence(let items):
            return try items.map { item in
                guard let text = item.scalar?.string else { throw fault(item, key, "a list of plain values is expected") }
                return text
            }
        default: throw fault(node, key, "a plain value or a list of them is expected")
        }
    }

    private func check(_ mapping: Node.Mapping, _ command: CommandCatalog.Command, isRoot: Bool) throws {
        let options = Set((isRoot ? Self.all(command) : [command]).flatMap(\.settings).compactMap(\.longName))
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if let subcommand = command.subcommands?.first(where: { $0.commandName == name }) {
                guard let section = value.mapping else { throw fault(value, key, "the options of this command are expected under it") }
                try check(section, subcommand, isRoot: false)
            } else if !options.contains(Self.normal(name)) {
                let allowed =
                    options.map { $0.replacing("-", with: "_") }.sorted() + (command.subcommands ?? []).map { $0.commandName + ":" }
                throw fault(key, key, "there is no such setting; allowed: " + allowed.joined(separator: ", "))
            }
        }
    }

    private static func all(_ command: CommandCatalog.Command) -> [CommandCatalog.Command] {
        [command] + (command.subcommands ?? []).flatMap(all)
    }

    private static func normal(_ name: String?) -> String { (name ?? "").replacing("_", with: "-") }

    private func fault(_ node: Node, _ key: Node, _ message: String) -> SettingError {
        Self.fault(path, node.mark?.line, key.scalar?.string ?? "key", message)
    }

    private static func fault(_ path: String, _ line: Int?, _ name: String, _ message: String) -> SettingError {
        SettingError(origin: .file(path: path, line: line), name: name, message: message)
    }

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
