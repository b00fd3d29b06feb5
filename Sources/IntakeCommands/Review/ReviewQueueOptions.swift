import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// Which part of the review queue is meant.
struct ReviewQueueOptions: ParsableArguments {
    @Option(help: "Only of this site, the subfolder of the inbox.")
    var site: String?

    @Option(help: "Only from this sending machine.")
    var sender: String?

    @Option(help: ArgumentHelp("Only with this finding, as in missing:patient.dob.", valueName: "code"))
    var finding: String?

    @Option(help: "Only of this urgency: routine, urgent or emergent.")
    var urgency: Urgency?

    @Option(help: ArgumentHelp("Only what waits for at least this long, as in 30m, 4h or 2d.", valueName: "age"))
    var olderThan: AgeArgument?

    func filter(onlyFree: Bool = false, limit: Int = 100) -> ReviewFilter {
        ReviewFilter(
            site: site, sender: sender, finding: finding, urgency: urgency,
            receivedBefore: olderThan.map { Date(timeIntervalSinceNow: -$0.seconds) }, onlyFree: onlyFree, limit: limit)
    }
}
