import ArgumentParser
import DocumentPipeline
import FieldExtraction
import FoundationEssentials
import IntakeService
import ReferralModel
import ReferralStore

/// `intake calibrate`: the thresholds of automatic acceptance, from what reviewers made of this clinic's own faxes.
struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Recompute the thresholds of automatic acceptance from reviewed referrals.",
        discussion: """
            Reads the pages of settled referrals once more with Models as it is now and holds each value that somebody looked at against \
            what was settled. Values above a threshold are looked at by nobody; of these only blind sampling tells \
            (intake review policy --sample-share), and each counts for all that were not drawn. Changes nothing without --write. \
            Exit status 1 when too few values were looked at.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("How many accepted values may hold one wrong one. Default: the desk's error budget.", valueName: "count"))
    var budget: Int?

    @Option(help: "How many of the newest settled referrals to read.")
    var limit = 2_000

    @Flag(help: "Write the new thresholds into Models/calibration.yaml; the service takes them at its next start.")
    var write = false

    func validate() throws {
        guard budget.map({ $0 > 1 }) ?? true else { throw ValidationError("'--budget' is 2 or more: one wrong value in so many") }
        guard limit > 0 else { throw ValidationError("'--limit' is 1 or more") }
    }

    func run() async throws {
        let models = try global.modelsFolder()
        let school = try FormSchool(models: models)
        let wanted = budget
        let (values, referrals, share) = try await global.database.withStore(contents: true) { store in
            var values: [JudgedValue] = []
            var referrals = 0
            try await store.eachJudged(limit: limit) { judged in
                referrals += 1
                values += Self.values(of: judged, school)
            }
            let share = if let wanted { 1 / Double(wanted) } else { try await store.deskPolicy().errorBudget }
            return (values, referrals, share)
        }
        let budget = ErrorBudget(share: share)
        let present = school.thresholds
        let rows = [
            CalibrationRow("required", values.filter { $0.key.isRequired }, present: present.required, budget: budget),
            CalibrationRow("others", values.filter { !$0.key.isRequired }, present: present.others, budget: budget),
        ]
        try output.printList(rows)
        if !output.json, !output.quiet { Console.note("\(values.count) values of \(referrals) settled referrals.") }
        if write, rows.contains(where: { $0.proposed != nil }) {
            let file = ThresholdFile(url: models.appending(path: "calibration.yaml"))
            try file.write(required: rows[0].proposed ?? present.required, all: rows[1].proposed ?? present.others)
        }
        let few = rows.filter { $0.proposed == nil }
        if !few.isEmpty {
            throw CommandFailure(
                .doesNotHold,
                "no threshold for " + few.map(\.values).joined(separator: " and ")
                    + ": \(budget.leastValues) values that somebody looked at must keep the budget; draw more with intake review policy --sample-share"
            )
        }
    }

    /// A field both in doubt and drawn counts once, for itself.
    private static func values(of judged: JudgedReferral, _ school: FormSchool) -> [JudgedValue] {
        guard let lesson = FormSchool.Lesson(judged.settled) else { return [] }
        let thresholds = school.thresholds
        return school.judged(lesson, keys: judged.reviewed.union(judged.sampled)).compactMap { value in
            var counted = value
            let isAccepted = value.confidence >= (value.key.isRequired ? thresholds.required : thresholds.others)
            // Seen among others, an accepted value is changed when it is wrong and passed over when it is right: that tells no share.
            guard isAccepted else { return counted }
            guard judged.sampled.contains(value.key), let share = judged.share else { return nil }
            counted.weight = 1 / share
            return counted
        }
    }
}
