import ArgumentParser

/// `intake patient`: which referrals are of one patient.
struct PatientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patient", abstract: "Which referrals are of one patient, and what people make of it.",
        discussion:
            "Patients are numbers here, never names. What a person says is never changed by the program, and a merge can be taken back.",
        subcommands: [
            PatientList.self, PatientShow.self, PatientProposals.self, PatientLinkCommand.self, PatientUnlink.self, PatientMerge.self,
            PatientUnmerge.self, PatientRefuse.self,
        ], defaultSubcommand: PatientList.self)
}
