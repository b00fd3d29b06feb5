import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake referral status`: where a referral stands, in one word.
struct ReferralStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Where a referral stands: one line.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    private struct Report: Encodable {
        var id: ReferralID
        var status: Disposition
        var since: Date
        var findings: [String]
    }

    func run() async throws {
        let record = try await global.database.withStore { try await $0.referral(id) }
        let codes = record.referral.findings.map(\.code)
        let status = record.referral.disposition
        if output.quiet { return Console.print(status.rawValue) }
        let report = Report(id: id, status: status, since: record.statusSince, findings: codes)
        try output.printOne(report) { _ in
            let age = Age.text(seconds: Date().timeIntervalSince(record.statusSince))
            return ["\(status.rawValue) for \(age)" + (codes.isEmpty ? "" : ": " + codes.joined(separator: ", "))]
        }
    }
}
