import ArgumentParser
import DocumentVault
import ReferralStore

/// `intake keys check`: whether everything that is sealed can be opened here.
struct KeysCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whether every master key that documents need is here.",
        discussion: "Exit status 1 when one is missing. `intake reconcile` proves each document's own key and bytes.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    private struct Report: Encodable {
        /// Where the keys are looked for.
        var source: String
        /// ID of the key that new documents are sealed under; nil before the first.
        var current: String?
        /// IDs of keys that documents need and that are not there.
        var missing: [String]
        /// Documents that can be opened, that cannot, and that are not sealed.
        var sealed: Int
        var locked: Int
        var plain: Int
    }

    func run() async throws {
        let (keys, plain) = try await global.database.withStore(contents: false) {
            (try await $0.masterKeys(), try await $0.plainDocuments())
        }
        let missing = keys.filter { !$0.isHeld && ($0.isCurrent || $0.documents > 0) }
        let locked = missing.reduce(0) { $0 + $1.documents }
        let report = Report(
            source: global.keys.name, current: keys.first(where: \.isCurrent)?.id, missing: missing.map(\.id),
            sealed: keys.reduce(0) { $0 + $1.documents } - locked, locked: locked, plain: plain)
        try output.printOne(report) { report in
            var lines = ["keys: \(report.source)", "current: \(report.current ?? "none yet")"]
            lines += report.missing.map { "missing: \($0)" }
            lines.append("documents: \(report.sealed) sealed, \(report.locked) sealed under a missing key, \(report.plain) plain")
            if report.plain > 0 { lines.append("`intake keys seal` seals what is plain") }
            return lines
        }
        if let first = missing.first {
            throw CommandFailure(
                .doesNotHold, "\(locked) documents need a master key that \(global.keys.name) does not hold, \(first.id) among them")
        }
    }
}
