import ArgumentParser
import ReferralStore

/// `intake audit who-saw`: the answer to a breach question.
struct AuditWhoSaw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who-saw", abstract: "Who was shown, sent or changed something, and when, oldest first.",
        discussion: """
            Of a patient: every referral that is or was ever linked to the patient, with its pages. It errs on the wide side: whoever \
            saw a page saw all that is on it. What was read in SQL, past these commands, stands in the log of the PostgreSQL server \
            only, and only if that was told to write it: see SECURITY.md.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("Of this patient.", valueName: "id"))
    var patient: PatientID?

    @Option(help: ArgumentHelp("Of this referral.", valueName: "id"))
    var referral: ReferralID?

    @Option(help: ArgumentHelp("Of this document.", valueName: "id"))
    var document: DocumentID?

    @Option(help: ArgumentHelp("All that this person did, by recorded name or by login.", valueName: "name"))
    var user: String?

    private var subjects: [AuditSubject] {
        [
            patient.map(AuditSubject.patient), referral.map(AuditSubject.referral), document.map(AuditSubject.document),
            user.map(AuditSubject.user),
        ]
        .compactMap(\.self)
    }

    func validate() throws {
        if subjects.count != 1 { throw ValidationError("name one of --patient, --referral, --document and --user") }
    }

    func run() async throws {
        guard let subject = subjects.first else { return }
        let rows = try await global.database.withStore { try await $0.whoSaw(subject) }.map(SightRow.init)
        if rows.isEmpty, !output.json {
            Console.note("Nobody, through the commands and systems of ReferralIntake.")
        } else {
            try output.printList(rows)
        }
        if !output.json, !output.quiet { Console.note("What was read in SQL stands in the log of the server only; see SECURITY.md.") }
    }
}
