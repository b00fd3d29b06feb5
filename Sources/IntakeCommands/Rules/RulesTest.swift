import ArgumentParser
import FoundationEssentials
import ReferralModel

/// `intake rules test`: whether the rules still say of saved referrals what they said when these were saved.
struct RulesTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Hold saved referrals against the rules and show what comes out otherwise than it was saved.",
        discussion: """
            The files are what 'intake extract --json' printed, one line a file; keep a few with a clinic's own rules and test these \
            before they are switched on. A value that was in doubt stays in doubt. Exit status 1 when anything differs.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The rules; by default rules.yaml in the folder Models.", completion: .file(extensions: ["yaml"]))
    var rules: String?

    @Option(help: "The day the referrals came, YYYY-MM-DD; by default today. Rules about dates depend on it.")
    var received: String?

    @Argument(help: "Files of saved referrals.", completion: .file(extensions: ["jsonl", "json"]))
    var files: [String]

    func run() async throws {
        let day = try received.map { text in
            guard let day = CalendarDate(iso: text) else { throw CommandFailure(.badInput, "--received is a day as in 2026-11-24") }
            return day
        }
        let receivedOn = try day ?? CalendarDate.today()
        let models = try global.modelsFolder()
        let path = rules ?? models.appending(path: "rules.yaml").path
        let validator = try RuleValidators.load(rules: [path], models: models)[0]
        var rows: [RuleTestRow] = []
        var count = 0
        for path in files {
            for saved in try SavedFiles.read(path) {
                count += saved.referrals.count
                rows += saved.referrals.compactMap { RuleTestRow(saved.file, $0, validator, receivedOn: receivedOn) }
            }
        }
        if rows.isEmpty, !output.json { return Console.note("\(count) referrals, all as they were saved.") }
        try output.printList(rows)
        if !rows.isEmpty { throw CommandFailure(.doesNotHold) }
    }
}
