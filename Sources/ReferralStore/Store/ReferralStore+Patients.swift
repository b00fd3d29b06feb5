import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// The fields by which patients are told apart.
    public static let patientFields: [FieldKey] = [
        .patientLastName, .patientFirstName, .patientDOB, .patientSex, .patientPhone, .insuranceMemberID, .patientMRN,
    ]

    /// Referrals that may be of the same patient as one: they share the birthday, the telephone, the member ID, the record number, or
    /// both names.
    ///
    /// - Parameters:
    ///   - id: of the referral; it comes first in the answer.
    ///   - limit: at most so many others, newest first.
    /// - Returns: each referral with the values of ``patientFields`` that it has.
    /// - Throws: ``StoreError/noSuchReferral(_:)``.
    public func sharingTraits(
        with id: ReferralID, limit: Int = 200
    ) async throws(StoreError) -> [(id: ReferralID, traits: [FieldKey: String])] {
        try await guarded {
            let rows = try await pool.query(
                """
                with one as (select * from intake.referral_values where referral_id = \(id.rawValue)), others as (
                    select v.* from intake.referral_values v, one
                    where v.referral_id <> one.referral_id and (v.patient_dob = one.patient_dob or v.patient_phone = one.patient_phone
                        or v.insurance_member_id = one.insurance_member_id or v.patient_mrn = one.patient_mrn
                        or (lower(v.patient_last_name) = lower(one.patient_last_name)
                            and lower(v.patient_first_name) = lower(one.patient_first_name)))
                    order by v.referral_id desc limit \(limit)
                )
                select referral_id, patient_last_name, patient_first_name, patient_dob::text as patient_dob, patient_sex, patient_phone,
                    insurance_member_id, patient_mrn
                from (select 0 as place, * from one union all select 1, * from others) found order by place, referral_id desc
                """)
            guard !rows.isEmpty else {
                // A referral without any value has no row there.
                _ = try await referral(id)
                return [(id, [:])]
            }
            try await seen(.same, referrals: try rows.map { ReferralID(rawValue: try $0.get("referral_id")) })
            return try rows.map { row in
                var traits: [FieldKey: String] = [:]
                for key in Self.patientFields { traits[key] = try row.getOptional(key.column) }
                return (ReferralID(rawValue: try row.get("referral_id")), traits)
            }
        }
    }
}
