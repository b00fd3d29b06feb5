import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake document image`: the picture of a page with the evidence drawn in.
struct DocumentImage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "image", abstract: "Write a page as PNG, upright, with the boxes of the values coloured by confidence.",
        discussion: "Green: 0.9 and more. Yellow: 0.6 and more. Red: less, or doubtful. Blue: typed or accepted by a person.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The document's ID.")
    var id: DocumentID

    @Option(help: ArgumentHelp("Where to write to; - for standard output.", valueName: "file"), completion: .file(extensions: ["png"]))
    var png: String

    @Option(help: "Which page, from 1.")
    var page = 1

    @Flag(help: "Without boxes.")
    var plain = false

    func validate() throws {
        if page < 1 { throw ValidationError("--page counts from 1.") }
        if output.json && png == "-" { throw ValidationError("--json and --png - both want standard output.") }
    }

    func run() async throws {
        let written = try await global.database.withStore(contents: true) { store in
            var records: [ReferralRecord] = []
            if !plain {
                for summary in try await store.referrals(ReferralFilter(document: id)) {
                    records.append(try await store.referral(summary.id))
                }
            }
            return try await PagePictures(store: store, models: try global.modelsFolder()).write(
                page: page, of: id, marks: PageMark.all(of: records), to: png)
        }
        if png != "-" {
            try output.printOne(written) { ["\($0.file): page \($0.page), \($0.width) x \($0.height) pixels, \($0.boxes) boxes"] }
        }
    }
}
