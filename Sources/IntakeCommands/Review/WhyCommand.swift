import ArgumentParser
import FoundationEssentials
import ReferralModel
import ReferralStore

/// `intake why`: where a value comes from, and what speaks against it.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Where a value comes from: label, place, text as read, alternatives, findings, changes.",
        discussion: "Keys: " + FieldKey.allCases.map(\.rawValue).joined(separator: ", "))

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Argument(help: "The field, as in patient.dob.")
    var key: String

    @Option(help: ArgumentHelp("Also write the place on the page as a picture.", valueName: "file"), completion: .file(extensions: ["png"]))
    var png: String?

    func run() async throws {
        let key: FieldKey
        do throws(EntryError) { key = try FieldName.key(self.key) } catch { throw CommandFailure(.badInput, error.message) }
        try await global.database.withStore { store in
            let record = try await store.referral(id)
            let changes = try await store.changes(of: id).filter { $0.key == key }
            let sheet = WhySheet(key: key, record: record, changes: changes)
            if output.json {
                Console.print(try JSONText.line(sheet))
            } else if output.quiet {
                Console.print(record.referral.fields[key].map { FieldDisplay.text(key, $0.value) } ?? "")
            } else {
                sheet.lines(width: Console.width ?? 80, paint: .standardOutput).forEach(Console.print)
            }
            guard let png else { return }
            guard let field = record.referral.fields[key], let page = field.page, let box = field.box else {
                throw CommandFailure(.doesNotHold, "\(key.rawValue) stands nowhere on a page, so there is nothing to draw")
            }
            try await PagePictures(store: store, models: try global.modelsFolder()).write(
                page: page, of: record.document(of: field),
                marks: PageMark.all(of: [record], onReplies: field.document != nil).filter { $0.key == key }, around: box, to: png)
        }
    }
}
