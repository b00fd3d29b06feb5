import FoundationEssentials
import ReferralModel
import ReferralStore

/// What a command of the desk answers with: the referral as it stands now.
enum ReviewReply {
    /// The whole sheet, or JSON.
    static func show(_ record: ReferralRecord, _ output: OutputOptions) throws {
        if output.json {
            Console.print(try JSONText.line(ReferralReport(record)))
        } else if output.quiet {
            Console.print("\(record.id)")
        } else {
            ReferralSheet(record: record).lines(width: Console.width ?? 80, paint: .standardOutput).forEach(Console.print)
        }
    }

    /// What was done, and what is left to do.
    static func tell(_ done: String, _ record: ReferralRecord, _ output: OutputOptions) throws {
        guard !output.json && !output.quiet else { return try show(record, output) }
        Console.print(done)
        let doubts = record.referral.doubts
        guard record.referral.disposition == .needsReview else { return }
        let width = Console.width ?? 80
        Console.print(doubts.isEmpty ? "Nothing is left to settle: intake review accept \(record.id)" : "\(doubts.count) left to settle:")
        for doubt in doubts {
            let reason = TerminalText.clean(doubt.reasons.first ?? "")
            Console.print("  " + ScreenText.cut(ScreenText.fit(doubt.name, to: 24) + reason, to: width - 2))
        }
    }
}
