import ArgumentParser
import ReferralStore

/// `intake keys seal`: seals documents from before there were keys.
struct KeysSeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Seal documents that were stored before there were keys, while services go on.",
        discussion: """
            PostgreSQL overwrites the plain bytes of replaced rows only when it needs their room. When all is sealed, `vacuum full` on \
            intake.original, intake.page_text and intake.reading ends that; it locks them while it runs.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    private struct Report: Encodable {
        var sealed: Int
        var left: Int
        var damaged: [Int64]
    }

    func run() async throws {
        let done = try await global.database.withStore(contents: true) { try await $0.sealEarlier() }
        try output.printOne(Report(sealed: done.sealed, left: done.left, damaged: done.damaged.map(\.rawValue))) { report in
            ["\(report.sealed) documents sealed, \(report.left) left: being read just now"]
                + report.damaged.map { "document \($0): its bytes have not their hash; left as it is" }
        }
        if !done.damaged.isEmpty { throw CommandFailure(.doesNotHold, "\(done.damaged.count) documents are damaged") }
    }
}
