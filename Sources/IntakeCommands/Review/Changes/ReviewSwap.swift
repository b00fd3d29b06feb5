import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake review swap`: put the value of each of two fields into the other.
struct ReviewSwap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "swap", abstract: "Put the value of each of two fields into the other.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: "The field, as in patient.dob.")
    var first: FieldKeyArgument

    @Argument(help: "The field, as in patient.dob.")
    var second: FieldKeyArgument

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func run() async throws {
        let name = try reviewer.name()
        let rules = try ReviewRules(models: global.modelsFolder())
        let record = try await global.database.withStore { store in
            let seen = try await store.referral(id)
            return try await store.swapFields(
                id, first.key, second.key, by: name, version: version, validate: rules.validation(of: seen))
        }
        try ReviewReply.tell(
            "Referral \(id): \(first.key.rawValue) and \(second.key.rawValue) swapped by \(TerminalText.clean(name)).", record, output)
    }
}
