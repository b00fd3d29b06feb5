import ReferralStore

/// Two patients who may be one, as they are printed.
struct PatientProposalRow: ListDisplayable {
    var proposal: PatientProposal

    static let tableHeader = ["PATIENT", "OTHER", "BITS", "REFERRAL"]
    static let rightColumns: Set<Int> = [0, 1, 2, 3]

    var tableRow: [String] {
        ["\(proposal.patient)", "\(proposal.other)", "\((proposal.bits * 10).rounded() / 10)", "\(proposal.referral)"]
    }

    var quietValue: String { "\(proposal.patient) \(proposal.other)" }

    private enum Keys: String, CodingKey {
        case bits
        case patient = "patient_id"
        case other = "other_id"
        case referral = "referral_id"
        case madeAt = "made_at"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(proposal.patient.rawValue, forKey: .patient)
        try keys.encode(proposal.other.rawValue, forKey: .other)
        try keys.encode(proposal.referral.rawValue, forKey: .referral)
        try keys.encode(proposal.bits, forKey: .bits)
        try keys.encode(proposal.madeAt, forKey: .madeAt)
    }
}
