import PatientMatching

/// What follows from comparing a referral with those of known patients.
struct PatientChoice: Equatable {
    /// The patient to link to; nil for one not yet known.
    var patient: PatientID?
    var bits: Double?
    /// Patients who may be the same, for a person to decide.
    var proposals: [(patient: PatientID, bits: Double)] = []

    /// Bits from which a patient who is only possible keeps the program from choosing another.
    private static let near = 20.0

    static func == (left: PatientChoice, right: PatientChoice) -> Bool {
        left.patient == right.patient && left.bits == right.bits && left.proposals.elementsEqual(right.proposals, by: ==)
    }

    /// - Parameters:
    ///   - traits: of the referral.
    ///   - known: referrals of known patients that share a trait with it.
    init(_ traits: PatientTraits, among known: [(patient: PatientID, traits: PatientTraits)]) {
        var best: [PatientID: PatientMatch] = [:]
        var clashing: Set<PatientID> = []
        for candidate in known {
            let match = PatientMatch(traits, candidate.traits)
            if match.verdict == .different { clashing.insert(candidate.patient) }
            guard match.verdict != .different else { continue }
            if let old = best[candidate.patient], (old.verdict == .same, old.weight) >= (match.verdict == .same, match.weight) { continue }
            best[candidate.patient] = match
        }
        let ranked = best.sorted { ($0.value.weight, $1.key) > ($1.value.weight, $0.key) }
        let sure = ranked.filter { $0.value.verdict == .same && !clashing.contains($0.key) }
        let isAlone = ranked.count { $0.value.verdict == .same || $0.value.agreesAsPerson && $0.value.weight >= Self.near } == 1
        if sure.count == 1, isAlone, let only = sure.first {
            patient = only.key
            bits = only.value.weight
        } else {
            proposals = ranked.map { ($0.key, $0.value.weight) }
        }
    }
}

private func >= (left: (Bool, Double), right: (Bool, Double)) -> Bool {
    left.0 == right.0 ? left.1 >= right.1 : left.0
}

private func > (left: (Double, PatientID), right: (Double, PatientID)) -> Bool {
    left.0 == right.0 ? left.1 > right.1 : left.0 > right.0
}
