import ReferralStore

/// A referral of a patient, as it is printed.
struct PatientLinkRow: ListDisplayable {
    var link: PatientLink

    static let tableHeader = ["REFERRAL", "HOW", "BITS", "BY"]
    static let rightColumns: Set<Int> = [0, 2]

    var tableRow: [String] {
        ["\(link.referral)", link.how.rawValue, link.bits.map { "\(($0 * 10).rounded() / 10)" } ?? "", link.by]
    }

    var quietValue: String { "\(link.referral)" }

    private enum Keys: String, CodingKey {
        case how, bits, by, at
        case referral = "referral_id"
        case patient = "patient_id"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(link.referral.rawValue, forKey: .referral)
        try keys.encode(link.patient.rawValue, forKey: .patient)
        try keys.encode(link.how, forKey: .how)
        try keys.encode(link.bits, forKey: .bits)
        try keys.encode(link.by, forKey: .by)
        try keys.encode(link.at, forKey: .at)
    }
}
