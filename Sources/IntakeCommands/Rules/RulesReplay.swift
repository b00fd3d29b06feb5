import ArgumentParser
import DocumentPipeline
import FoundationEssentials
import ReferralModel
import ReferralStore
import Validation

/// `intake rules replay`: what changed rules would do to stored referrals; changes nothing.
struct RulesReplay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Show what changed rules would do to the newest referrals; changes nothing.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var limit: LimitOptions

    @Argument(help: "The file with the changed rules.", completion: .file(extensions: ["yaml"]))
    var file: String

    func run() async throws {
        let models = try global.modelsFolder()
        let validators = try RuleValidators.load(rules: [models.appending(path: "rules.yaml").path, file], models: models)
        let rows = try await global.database.withStore { store in
            var rows: [ReplayRow] = []
            for summary in try await store.referrals(ReferralFilter(limit: limit.limit)) {
                let record = try await store.referral(summary.id)
                guard let day = CalendarDate(record.receivedAt) else { continue }
                let replay = RuleReplay(record.referral, receivedOn: day, old: validators[0], new: validators[1])
                if replay.isChange { rows.append(ReplayRow(id: record.id, replay: replay)) }
            }
            return rows
        }
        if rows.isEmpty, !output.json { return Console.note("Nothing would change.") }
        try output.printList(rows)
    }
}
