import ArgumentParser
import FoundationEssentials
import ReferralDelivery
import ReferralExchange
import ReferralModel
import ReferralStore

/// `intake export`: referrals in a standard form.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Referrals in a form that other systems read.",
        discussion: """
            fhir: a FHIR R4 transaction bundle with the original file; hl7: HL7 v2.5.1 REF^I12; csv: a row a referral. Several IDs give \
            several messages, one after the other. Exit status 1 when a referral is not ready, unless --draft is given.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The referrals' IDs.")
    var ids: [ReferralID]

    @Option(help: "fhir, hl7 or csv.")
    var format: ExchangeFormat

    @Flag(help: "Also what is not ready; marked as a draft where the form allows.")
    var draft = false

    @Flag(inversion: .prefixedNo, help: "Send the original file along (fhir).")
    var original = true

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
    var output: String?

    func run() async throws {
        let referrals = try await global.database.withStore { store in
            var referrals: [ExchangeReferral] = []
            for id in ids { referrals.append(try await export(id, from: store)) }
            return referrals
        }
        let bytes: [UInt8] =
            switch format {
            case .fhir: try referrals.flatMap(FHIRBundle.json)
            case .hl7: Array(referrals.map(HL7Message.text).joined().utf8)
            case .csv: Array(CSVTable.text(referrals).utf8)
            }
        try OutputFile.write(bytes, to: output ?? "-")
    }

    private func export(_ id: ReferralID, from store: ReferralStore) async throws -> ExchangeReferral {
        let record = try await store.referral(id)
        guard record.referral.disposition == .ready || draft else {
            let status = record.referral.disposition.rawValue
            throw CommandFailure(.doesNotHold, "referral \(id) is not ready but \(status); --draft exports it all the same")
        }
        return try await ExchangeReferral.load(id, from: store, withOriginal: format == .fhir && original).referral
    }
}
