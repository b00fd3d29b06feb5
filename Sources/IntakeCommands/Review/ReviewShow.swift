import ArgumentParser
import ReferralModel
import ReferralStore

/// `intake review show`: a referral with all that is known of it; takes nothing in hand.
struct ReviewShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A referral: what is doubtful first, with its evidence, then the rest.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(
        help: ArgumentHelp("Also write its first page with the values' boxes, coloured by confidence, to this file.", valueName: "file"),
        completion: .file(extensions: ["png"]))
    var png: String?

    func run() async throws {
        try await global.database.withStore { store in
            let record = try await store.referral(id)
            try ReviewReply.show(record, output)
            if let png {
                try await PagePictures(store: store, models: try global.modelsFolder()).write(
                    page: record.referral.firstPage, of: record.document, marks: PageMark.all(of: [record]), to: png)
            }
        }
    }
}
