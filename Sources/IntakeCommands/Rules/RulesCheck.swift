import ArgumentParser
import FoundationEssentials
import Validation

/// `intake rules check`: tells the line of every mistake in the rules.
struct RulesCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in the rules.", discussion: "Exit status 1 when there are any.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The file; by default rules.yaml in the folder Models.", completion: .file(extensions: ["yaml"]))
    var file: String?

    private struct Report: Encodable {
        var file: String
        var rules: Int
        var problems: [String]
    }

    func run() async throws {
        let path = try file ?? global.modelsFolder().appending(path: "rules.yaml").path
        let problems = RuleBook.problems(path: path).map { "\($0)" }
        let rules = problems.isEmpty ? try RuleBook(path: path).rules.count : 0
        try output.printOne(Report(file: path, rules: rules, problems: problems)) { report in
            report.problems.isEmpty ? ["\(path): \(rules) rules, no mistakes"] : report.problems
        }
        if !problems.isEmpty { throw CommandFailure(.doesNotHold) }
    }
}
