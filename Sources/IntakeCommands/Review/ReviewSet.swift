import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake review set`: writes values as a person read them.
struct ReviewSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Correct values: KEY=VALUE, one or more; KEY= empties the field.",
        discussion: """
            All values are checked before the first is written. Items of a list are parted by commas. Values are typed in any usual \
            form: 4/9/1961, (210) 458-2183, yes. The rules run again after each change.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: ArgumentHelp("What to write, as in patient.dob=1961-04-09.", valueName: "KEY=VALUE"))
    var values: [String]

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let assignments: [FieldAssignment]
        do throws(EntryError) { assignments = try FieldAssignment.all(values, rules: rules) } catch {
            throw CommandFailure(.badInput, error.message)
        }
        let record = try await global.database.withStore { store in
            var record = try await store.referral(id)
            var version = self.version
            for assignment in assignments {
                record = try await store.setField(
                    id, assignment.key, assignment.content, by: name, version: version, validate: rules.validation(of: record))
                version = record.version
            }
            return record
        }
        let keys = assignments.map(\.key.rawValue).joined(separator: ", ")
        try ReviewReply.tell("Referral \(id): \(keys) set by \(TerminalText.clean(name)).", record, output)
    }
}
