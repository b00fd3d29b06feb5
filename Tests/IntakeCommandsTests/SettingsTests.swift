import ArgumentParser
import Foundation
import Testing

@testable import IntakeCommands

@Suite("Settings from file and environment")
struct SettingsTests {
    private let catalog: CommandCatalog

    init() throws { catalog = try CommandCatalog(help: IntakeCommand._dumpHelp()) }

    private func completed(_ arguments: [String], environment: [String: String] = [:], file: String? = nil) throws -> [String] {
        var arguments = arguments
        var path: String?
        if let file {
            let name = FileManager.default.temporaryDirectory.path + "/intake-\(UUID().uuidString).yaml"
            try Data(file.utf8).write(to: URL(filePath: name))
            arguments += ["--config", name]
            path = name
        }
        defer { if let path { try? FileManager.default.removeItem(atPath: path) } }
        let found = try SettingsMerger(catalog: catalog, environment: environment).completed(arguments).arguments
        return found.filter { $0 != "--config" && $0 != path }
    }

    @Test("The command line goes before the environment, the environment before the file")
    func order() throws {
        let file = "run:\n  workers: 3\n  settle: 5\n  patience: 7\n"
        let found = try completed(["run", "--workers", "1"], environment: ["INTAKE_WORKERS": "2", "INTAKE_SETTLE": "4"], file: file)
        #expect(found.contains("--workers"))
        #expect(!found.contains("--workers=2") && !found.contains("--workers=3"))
        #expect(found.contains("--settle=4"))
        #expect(found.contains("--patience=7"))
    }

    @Test("What the environment says is filled in alike, whether all commands are described or only the one that is called")
    func oneCommandIsEnough() throws {
        var lines: [[String]] = [[], ["--help"], ["nonsense"]]
        func gather(_ command: CommandCatalog.Command, _ path: [String]) {
            if !path.isEmpty { lines.append(path) }
            for next in command.subcommands ?? [] where next.commandName != "help" { gather(next, path + [next.commandName]) }
        }
        gather(catalog.command, [])
        #expect(lines.count > 40)
        let environment = [
            "INTAKE_DATABASE_URL": "dbname=x", "INTAKE_WORKERS": "2", "INTAKE_INBOX": "/a:/b", "INTAKE_JSON": "yes", "INTAKE_LIMIT": "7",
        ]
        var filled = 0
        for line in lines {
            let one = try CommandCatalog(of: IntakeCommand.self, calledBy: line)
            let short = try SettingsMerger(catalog: one, environment: environment).completed(line).arguments
            #expect(try short == SettingsMerger(catalog: catalog, environment: environment).completed(line).arguments)
            if short.count > line.count { filled += 1 }
        }
        #expect(filled > 20)
    }

    @Test("A setting at the top holds for every command that has it; one under a command only there")
    func sections() throws {
        let file = "database_url: dbname=x\nrun:\n  workers: 3\nworker:\n  workers: 4\n"
        #expect(try completed(["worker"], file: file) == ["worker", "--database-url=dbname=x", "--workers=4"])
        #expect(try completed(["status"], file: file) == ["status", "--database-url=dbname=x"])
    }

    @Test("Lists are given one by one, flags by true and false, paths from the file's folder")
    func kinds() throws {
        let found = try completed(["run"], file: "run:\n  inbox: [/a, b]\n  once: true\n")
        let temporary = FileManager.default.temporaryDirectory.path
        #expect(found.contains("--inbox=/a"))
        #expect(found.contains { $0.hasPrefix("--inbox=\(temporary)") && $0.hasSuffix("/b") })
        #expect(found.contains("--once"))
        #expect(try !completed(["run"], file: "run:\n  once: false\n").contains("--once"))
    }

    @Test(
        "A bad setting names its place and what is allowed",
        arguments: [
            ("run:\n  log_level: loud\n", ":2: log_level: 'loud' is not allowed; allowed: trace, debug"),
            ("run:\n  wrokers: 3\n", ":2: wrokers: there is no such setting; allowed: "),
            ("run:\n  once: perhaps\n", ":2: once: 'perhaps' is not allowed; allowed: true, false"),
            ("nonsense: 1\n", ":1: nonsense: there is no such setting"),
            ("run: [1, 2]\n", ":1: run: the options of this command are expected under it"),
            ("run:\n  workers: [1, 2]\n", ":2: workers: one value is expected, not a list"),
            ("run:\n  workers: {a: 1}\n", "a plain value or a list of them is expected"),
            ("a: b: c\n", ":1: YAML: the file is not well-formed here"),
            ("- a\n", ":1: YAML: a mapping of options to values is expected"),
        ])
    func faults(file: String, message: String) throws {
        let error = #expect(throws: SettingError.self) { try completed(["run"], file: file) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("A value that the command refuses is traced to where it came from")
    func located() throws {
        let completed = try SettingsMerger(catalog: catalog, environment: ["INTAKE_WORKERS": "many"]).completed(["run", "--inbox", "/tmp"])
        let error = #expect(throws: (any Error).self) { try IntakeCommand.parseAsRoot(completed.arguments) }
        let located = try completed.located(IntakeCommand.fullMessage(for: #require(error)))
        #expect(located?.description.hasPrefix("environment: INTAKE_WORKERS: ") == true)
        #expect(located?.description.contains("1 to 256") == true)
    }

    @Test("A password in a refused connection string is not shown")
    func password() throws {
        let error = #expect(throws: SettingError.self) { try completed(["run"], file: "database_url: [a, password=secret]\n") }
        #expect(error?.description.contains("secret") == false)
    }

    @Test("Every option can come from outside, each under a name of its own")
    func allOptions() {
        func check(_ command: CommandCatalog.Command) {
            let names = command.settings.compactMap(\.environmentName)
            #expect(Set(names).count == names.count, "\(command.commandName)")
            for subcommand in command.subcommands ?? [] { check(subcommand) }
        }
        check(catalog.command)
        #expect(catalog.command(calledBy: ["run"]).command.settings.compactMap(\.environmentName).contains("INTAKE_DATABASE_URL"))
    }
}
