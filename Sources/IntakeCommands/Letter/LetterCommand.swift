import ArgumentParser
import FoundationEssentials
import NormalForms
import ReferralLetter
import ReferralModel
import ReferralStore

/// `intake letter`: asks the referring office for what is missing.
struct LetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Make the letter that asks the referring office for what is missing or cannot be read.",
        discussion: """
            The letter names what is asked for and has blanks to fill in. It is stored and waits in the outbox (`intake outbox`). Its \
            reference code, as text and as QR, brings the reply to this referral. Of the patient it says the initials only. It goes to \
            the fax number of the referring office where a check or a person has accepted that, or to --fax. Exit status 1 when \
            nothing is missing.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    @Option(help: ArgumentHelp("Also write the PDF here; - is standard output.", valueName: "file"), completion: .file(extensions: ["pdf"]))
    var out: String?

    @Option(help: ArgumentHelp("Ask for this field, whatever the rules say; may be repeated.", valueName: "key"))
    var field: [FieldKeyArgument] = []

    @Option(help: ArgumentHelp("Fax number of the referring office.", valueName: "number"))
    var fax: String?

    @Option(help: ArgumentHelp("Who asks, as printed at the top; INTAKE_OFFICE.", valueName: "name"))
    var office: String?

    @Option(help: ArgumentHelp("Number to fax the reply to; INTAKE_REPLY_FAX.", valueName: "number"))
    var replyFax: String?

    @Flag(help: "Take the referral out of the queue until the reply comes, for 14 days at most.")
    var snooze = false

    func run() async throws {
        let name = try reviewer.name()
        let models = try global.modelsFolder()
        let wording = try LetterWording(models: models)
        let rules = try ReviewRules(models: models)
        let number: String?
        do throws(EntryError) { number = try fax.flatMap { text throws(EntryError) in try rules.content(.referrerFax, text)?.text } } catch
        {
            throw CommandFailure(.badInput, "--fax: " + error.message)
        }
        let (letter, pdf) = try await global.database.withStore(contents: true) { store in
            let record = try await store.referral(id)
            var dice = SystemRandomNumberGenerator()
            let draft = LetterDraft(record, fields: field.map(\.key), fax: number, office: office, replyFax: replyFax)
            guard !draft.items.isEmpty || !record.referral.lostOnTheWay.isEmpty else {
                throw CommandFailure(
                    .doesNotHold, "referral \(id) lacks nothing that an office could be asked for; --field KEY asks all the same")
            }
            let code = ReferenceCode(using: &dice)
            let pdf = try LetterPDF(draft.letter(code), wording: wording)
            let letter = try await store.keep(
                NewLetter(
                    referral: id, code: code, asked: draft.items.map(\.key), content: pdf.bytes, pageCount: pdf.pageCount,
                    recipient: draft.recipient, fax: draft.fax), by: name)
            if snooze {
                let until = Date(timeIntervalSinceNow: DeskWork.longestWait)
                try await store.snooze(id, until: until, awaitsReply: true, by: name)
            }
            return (letter, pdf)
        }
        if let out { try OutputFile.write(pdf.bytes, to: out) }
        guard out != "-" else { return }
        if output.json {
            Console.print(try JSONText.line(LetterReport(letter, blanks: pdf.blanks)))
        } else if output.quiet {
            Console.print("\(letter.id)")
        } else {
            Console.print("Letter \(letter.id) (\(letter.code)) asks for " + letter.asked.map(\.rawValue).joined(separator: ", ") + ".")
            Console.print(letter.fax == nil ? "No fax number is known for sure: --fax NUMBER." : "It waits: intake outbox hand-over")
        }
    }
}
