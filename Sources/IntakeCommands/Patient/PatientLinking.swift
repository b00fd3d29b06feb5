import ArgumentParser
import ReferralStore

/// `intake patient link`: a referral is of this patient.
struct PatientLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "link", abstract: "Say that a referral is of a patient.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var referral: ReferralID

    @Argument(help: "The patient's number.")
    var patient: PatientID

    func run() async throws {
        let name = try reviewer.name()
        let chosen = try await global.database.withStore { store in
            try await PatientDecision.run { try await store.link(referral, to: patient, by: name) }
        }
        try output.printOne(PatientDecision(patient: chosen.rawValue, moved: 1)) { ["Referral \(referral) is of patient \($0.patient)."] }
    }
}

/// `intake patient unlink`: a referral is of nobody known yet.
struct PatientUnlink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Say that a referral is of none of the known patients; it gets one of its own.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The referral's ID.")
    var referral: ReferralID

    func run() async throws {
        let name = try reviewer.name()
        let chosen = try await global.database.withStore { store in
            try await PatientDecision.run { try await store.link(referral, to: nil, by: name) }
        }
        try output.printOne(PatientDecision(patient: chosen.rawValue, moved: 1)) { ["Referral \(referral) is of patient \($0.patient)."] }
    }
}
