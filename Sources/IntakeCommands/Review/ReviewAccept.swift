import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake review accept`: all values are right as they stand.
struct ReviewAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Say that all values are right; the referral is then ready.",
        discussion: """
            What is missing, illegible or invalid has to be set first, or waived by name. Exit status 1 when something still stands; \
            nothing is changed then. With --field only these values are confirmed, and the referral stays where it is.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: ArgumentHelp("Let this finding pass, as in missing:insurance.member_id; may be repeated.", valueName: "code"))
    var waive: [String] = []

    @Option(help: ArgumentHelp("Confirm only this value; may be repeated.", valueName: "key"))
    var field: [String] = []

    @Option(help: ArgumentHelp("Refuse when somebody changed it since this version.", valueName: "n"))
    var version: Int?

    func validate() throws {
        if !field.isEmpty && !waive.isEmpty { throw ValidationError("--field and --waive exclude one another.") }
    }

    func run() async throws {
        let name = try reviewer.name()
        var keys: [FieldKey] = []
        do throws(EntryError) { for text in field { keys.append(try FieldName.key(text)) } } catch {
            throw CommandFailure(.badInput, error.message)
        }
        do {
            let record = try await keys.isEmpty ? acceptAll(name) : confirm(keys, name)
            let done = keys.isEmpty ? "accepted" : keys.map(\.rawValue).joined(separator: ", ") + " confirmed"
            try ReviewReply.tell("Referral \(id): \(done) by \(TerminalText.clean(name)).", record, output)
        } catch StoreError.unresolved(let id, let findings) {
            throw CommandFailure(.doesNotHold, Self.refusal(id, findings))
        }
    }

    private func acceptAll(_ name: String) async throws -> ReferralRecord {
        try await global.database.withStore { try await $0.accept(id, by: name, version: version, waiving: Set(waive)) }
    }

    private func confirm(_ keys: [FieldKey], _ name: String) async throws -> ReferralRecord {
        let rules = try ReviewRules(models: global.modelsFolder())
        return try await global.database.withStore { store in
            var record = try await store.referral(id)
            var version = self.version
            for key in keys {
                record = try await store.confirmField(id, key, by: name, version: version, validate: rules.validation(of: record))
                version = record.version
            }
            return record
        }
    }

    private static func refusal(_ id: ReferralID, _ findings: [Finding]) -> String {
        let lines = findings.map { "  " + $0.code + ": " + TerminalText.clean($0.message) }
        return "referral \(id) cannot be accepted yet; set these, or let them pass with --waive CODE:\n" + lines.joined(separator: "\n")
    }
}
