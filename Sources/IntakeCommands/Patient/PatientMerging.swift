import ArgumentParser
import ReferralStore

/// `intake patient merge`: two patients are one.
struct PatientMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Say that two patients are one; the second's referrals go to the first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The patient to keep.")
    var keep: PatientID

    @Argument(help: "The patient who is the same.")
    var gone: PatientID

    func run() async throws {
        let name = try reviewer.name()
        let moved = try await global.database.withStore { store in
            try await PatientDecision.run { try await store.merge(gone, into: keep, by: name) }
        }
        try output.printOne(PatientDecision(patient: keep.rawValue, moved: moved)) {
            ["Patient \(gone) is patient \(keep); \($0.moved) referrals moved. `intake patient unmerge \(gone)` takes it back."]
        }
    }
}

/// `intake patient unmerge`: a merge was wrong.
struct PatientUnmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Take a merge back: every link is again what it was, but for those changed since.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The patient who was merged into another.")
    var gone: PatientID

    func run() async throws {
        let name = try reviewer.name()
        let moved = try await global.database.withStore { store in
            try await PatientDecision.run { try await store.unmerge(gone, by: name) }
        }
        try output.printOne(PatientDecision(patient: gone.rawValue, moved: moved)) {
            ["Patient \(gone) stands alone again; \($0.moved) referrals went back."]
        }
    }
}

/// `intake patient refuse`: two patients are not one.
struct PatientRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Say that two patients are not one; it is not proposed again.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "One patient of the proposal.")
    var patient: PatientID

    @Argument(help: "The other.")
    var other: PatientID

    func run() async throws {
        let name = try reviewer.name()
        try await global.database.withStore { store in
            try await PatientDecision.run { try await store.refuse(patient, other, by: name) }
        }
        try output.printOne(PatientDecision(patient: patient.rawValue, moved: 0)) { _ in ["Patients \(patient) and \(other) stay two."] }
    }
}
