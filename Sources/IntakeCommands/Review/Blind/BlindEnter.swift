public import ArgumentParser
import ReferralModel
public import ReferralStore

/// `intake review blind enter`: what was typed.
struct BlindEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "Give in what you typed: KEY=VALUE for each field, KEY= for one that is empty on the page.",
        discussion: "Answers only whether both agree. Exit status 1 when they differ, or when the store refuses you.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The ID of the blind work, which you have in hand.")
    var id: BlindTaskID

    @Argument(help: ArgumentHelp("What stands there, as in patient.dob=1961-04-09.", valueName: "KEY=VALUE"))
    var values: [String]

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let assignments: [FieldAssignment]
        do throws(EntryError) { assignments = try FieldAssignment.all(values, rules: rules) } catch {
            throw CommandFailure(.badInput, error.message)
        }
        let outcome = try await global.database.withStore { store in
            let task = try await store.blindTasks(limit: 10_000).first { $0.id == id }
            guard let task else { throw CommandFailure(.doesNotHold, "no blind work \(id) waits") }
            let given = Set(assignments.map(\.key))
            let lacking = task.keys.filter { !given.contains($0) }
            guard lacking.isEmpty, given.isSubset(of: task.keys) else {
                throw CommandFailure(
                    .badInput,
                    "blind work \(id) asks for " + task.keys.map { $0.rawValue + "=" }.joined(separator: " ")
                        + "; empty when it is not there")
            }
            let entries = Dictionary(assignments.compactMap { item in item.content.map { (item.key, $0) } }) { $1 }
            return try await store.enterBlind(id, entries, by: name, rules: rules.validation)
        }
        if output.json {
            Console.print(try JSONText.line(["outcome": outcome.rawValue]))
        } else if !output.quiet {
            Console.print(Self.words(outcome))
        }
        if outcome == .differs { throw CommandFailure(.doesNotHold) }
    }

    static func words(_ outcome: BlindOutcome) -> String {
        switch outcome {
        case .agrees: "Both agree."
        case .differs: "They differ: a third person will look."
        case .settled: "Settled."
        }
    }
}

extension BlindTaskID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
