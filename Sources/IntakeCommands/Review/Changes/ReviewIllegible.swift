import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake review illegible`: say that something is written in a field that nobody can read.
struct ReviewIllegible: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "illegible", abstract: "Say that something is written in a field that nobody can read.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: "The field, as in patient.dob.")
    var field: FieldKeyArgument

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let record = try await global.database.withStore { store in
            let seen = try await store.referral(id)
            return try await store.markIllegible(id, field.key, by: name, version: version, validate: rules.validation(of: seen))
        }
        try ReviewReply.tell("Referral \(id): \(field.key.rawValue) illegible by \(TerminalText.clean(name)).", record, output)
    }
}
