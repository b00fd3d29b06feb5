import PatientMatching
import ReferralModel
import ReferralStore

/// Another referral that is, or may be, of the same patient.
struct SamePatient: Hashable, Sendable {
    var id: ReferralID
    var isSure: Bool

    /// From what referrals share traits, the one in question first; the surest first.
    static func found(in sharing: [(id: ReferralID, traits: [FieldKey: String])]) -> [SamePatient] {
        guard let one = sharing.first.map({ PatientTraits($0.traits) }) else { return [] }
        return sharing.dropFirst().map { (id: $0.id, match: PatientMatch(one, PatientTraits($0.traits))) }
            .filter { $0.match.verdict != .different }.sorted { ($0.match.weight, $0.id) > ($1.match.weight, $1.id) }
            .map { SamePatient(id: $0.id, isSure: $0.match.verdict == .same) }
    }

    /// For the line of the desk; nil when there is none.
    static func line(_ all: [SamePatient]) -> String? {
        guard let first = all.first else { return nil }
        let more = all.count > 1 ? ", and \(all.count - 1) more: intake referral same" : ""
        return (first.isSure ? "Patient  the same as in referral " : "Patient  may be the same as in referral ") + "\(first.id)" + more
    }
}
