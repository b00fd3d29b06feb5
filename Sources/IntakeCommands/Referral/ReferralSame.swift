import ArgumentParser
import PatientMatching
import ReferralModel
import ReferralStore

/// `intake referral same`: which other referrals may be of the same patient.
struct ReferralSame: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "same", abstract: "Other referrals that are, or may be, of the same patient.",
        discussion: "same: sure, by names, birthday, sex, telephone, member ID and record number; possible: for a person to decide.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The referral's ID.")
    var id: ReferralID

    func run() async throws {
        let found = try await global.database.withStore { try await $0.sharingTraits(with: id) }
        guard let one = found.first.map({ PatientTraits($0.traits) }) else { return }
        let rows = found.dropFirst().map { SameRow(id: $0.id.rawValue, match: PatientMatch(one, PatientTraits($0.traits))) }
            .filter { $0.match.verdict != .different }.sorted { $0.match.weight > $1.match.weight }
        guard !rows.isEmpty || output.json else { return Console.note("No other referral looks like the same patient.") }
        try output.printList(rows)
    }
}

extension PatientTraits {
    /// From the fields of a referral.
    init(_ fields: [FieldKey: String]) {
        self.init(
            lastName: fields[.patientLastName], firstName: fields[.patientFirstName], dob: fields[.patientDOB], sex: fields[.patientSex],
            phone: fields[.patientPhone], memberID: fields[.insuranceMemberID], mrn: fields[.patientMRN])
    }
}
