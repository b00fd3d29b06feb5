import PatientMatching
import PostgresClient
import ReferralModel

/// Finds the patient of a referral that has become ready, within the transaction that made it so.
struct PatientLinker {
    let connection: PostgresConnection

    /// Other referrals compared with one; those of one household or one common name are far fewer.
    private static let most = 200

    /// Links a referral, unless a person has. Values in doubt tell nothing.
    func link(_ id: ReferralID) async throws {
        try await connection.query("select intake.lock_patients()")
        let rows = try await connection.query(
            """
            select \(PatientTraits.columns), (select how from intake.patient_link l where l.referral_id = r.id) as how
            from referrals.referral r where id = \(id.rawValue)
            """)
        guard let row = rows.first, try row.getOptional("how", as: String.self) != PatientLink.How.person.rawValue else { return }
        let traits = try PatientTraits(row)
        let choice = PatientChoice(traits, among: try await sharing(traits, but: id))
        let current = try await patient(of: id)
        if let chosen = choice.patient {
            if chosen != current {
                try await connection.query("select intake.link_automatically(\(id.rawValue), \(chosen.rawValue), \(choice.bits))")
            }
        } else {
            var own = current
            if let patient = current, try await !isAlone(id, patient) { own = nil }
            if own == nil { own = try await make(for: id) }
            if let own { try await propose(choice, for: own, id) }
        }
        try await connection.query("delete from intake.patient_work where referral_id = \(id.rawValue)")
    }

    private func patient(of id: ReferralID) async throws -> PatientID? {
        try await connection.query("select patient_id from intake.patient_link where referral_id = \(id.rawValue)").first
            .map { PatientID(rawValue: try $0.get("patient_id")) }
    }

    private func isAlone(_ id: ReferralID, _ patient: PatientID) async throws -> Bool {
        try await connection.query(
            "select from intake.patient_link where patient_id = \(patient.rawValue) and referral_id <> \(id.rawValue) limit 1"
        ).isEmpty
    }

    private func make(for id: ReferralID) async throws -> PatientID {
        let row = try await connection.query("select intake.link_automatically(\(id.rawValue), null, null) as patient").only()
        return PatientID(rawValue: try row.get("patient"))
    }

    private func propose(_ choice: PatientChoice, for own: PatientID, _ id: ReferralID) async throws {
        for (other, bits) in choice.proposals where other != own {
            try await connection.query(
                """
                insert into intake.patient_proposal (patient_id, other_id, referral_id, bits)
                values (\(max(own, other).rawValue), \(min(own, other).rawValue), \(id.rawValue), \(bits)) on conflict do nothing
                """)
        }
    }

    /// Linked referrals that share the birthday, the telephone, the member ID, the record number, or both names.
    private func sharing(_ traits: PatientTraits, but id: ReferralID) async throws -> [(patient: PatientID, traits: PatientTraits)] {
        try await connection.query(
            """
            select l.patient_id, \(PatientTraits.columns)
            from intake.referral_values v join intake.patient_link l on l.referral_id = v.referral_id
            where v.referral_id <> \(id.rawValue) and (v.patient_dob = \(traits.dob)::date or v.patient_phone = \(traits.phone)
                or v.insurance_member_id = \(traits.memberID) or v.patient_mrn = \(traits.mrn)
                or (lower(v.patient_last_name) = lower(\(traits.lastName)) and lower(v.patient_first_name) = lower(\(traits.firstName))))
            order by v.referral_id desc limit \(Self.most)
            """
        ).map { (PatientID(rawValue: try $0.get("patient_id")), try PatientTraits($0)) }
    }
}
