import ArgumentParser
import DocumentPipeline
import IntakeService
import ReferralStore

/// `intake senders learn`: takes the lessons that wait, as the service does by itself.
struct SendersLearn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Learn from what people have settled since; a running service does so by itself.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    func run() async throws {
        let clerk = FormClerk(school: try FormSchool(models: global.modelsFolder()))
        let name = try reviewer.name()
        let steps = try await global.database.withStore(contents: true) { try await clerk.learn(in: $0, by: name) }
        let rows = steps.compactMap { step -> SenderMemoryRow? in
            if case .learnt(_, let version) = step { SenderMemoryRow(version) } else { nil }
        }
        if !output.json, !output.quiet { Console.note("Settled referrals looked at: \(steps.count); versions made: \(rows.count).") }
        if !rows.isEmpty || output.json { try output.printList(rows) }
    }
}
