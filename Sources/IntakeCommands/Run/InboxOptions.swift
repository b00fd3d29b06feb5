import ArgumentParser
import IntakeService

/// The inboxes and how patient to be with what lies in them.
struct InboxOptions: ParsableArguments {
    @Option(
        name: .customLong("inbox"),
        help: ArgumentHelp("Folder to take files from; may be given more than once. Subfolders name the site.", valueName: "folder"),
        completion: .directory)
    var inboxes: [String] = []

    @Option(help: ArgumentHelp("Seconds that a whole file must have been still, 0 to 3600.", valueName: "s"))
    var settle = 2.0

    @Option(help: ArgumentHelp("Seconds after which a file is taken though its end never came, 0 to 86400.", valueName: "s"))
    var patience = 30.0

    @Option(help: ArgumentHelp("Seconds between two full looks at an inbox, 0.1 to 3600.", valueName: "s"))
    var rescan = 10.0

    func validate() throws {
        try check(settle, 0...3600, "--settle")
        try check(patience, 0...86_400, "--patience")
        try check(rescan, 0.1...3600, "--rescan")
    }

    var inboxPatience: InboxPatience {
        InboxPatience(
            settle: .seconds(settle), incomplete: .seconds(max(settle, patience)), orphan: .seconds(max(settle, patience) * 10),
            rescan: .seconds(rescan))
    }

    private func check(_ value: Double, _ allowed: ClosedRange<Double>, _ option: String) throws {
        guard allowed.contains(value) else {
            throw ValidationError("'\(option)' must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)")
        }
    }
}
