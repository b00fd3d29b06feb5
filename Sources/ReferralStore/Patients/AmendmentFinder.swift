import PostgresClient
import ReferralModel

/// Recognises a referral that says anew what an earlier one said: the same patient, the same referring provider, the same order.
struct AmendmentFinder {
    let connection: PostgresConnection

    /// Days within which a second fax is about the same order.
    private static let days = 90

    /// Notes of a linked referral what it amends.
    ///
    /// - Returns: the earlier referral and the fields that differ; nil when it amends none.
    func find(_ id: ReferralID) async throws -> (amends: ReferralID, changed: [FieldKey])? {
        let rows = try await connection.query(
            """
            with this as (
                select r.received_at, l.patient_id, v.* from intake.referral r join intake.patient_link l on l.referral_id = r.id
                    join intake.referral_values v on v.referral_id = r.id
                where r.id = \(id.rawValue) and not exists (select from intake.amendment a where a.referral_id = r.id)
            ), earlier as (
                select r.id from this join intake.patient_link l on l.patient_id = this.patient_id
                    join intake.referral r on r.id = l.referral_id join intake.referral_values v on v.referral_id = r.id
                    join intake.tracking t on t.referral_id = r.id
                where r.id < \(id.rawValue) and r.status <> 'rejected' and t.status not in ('declined', 'completed', 'cancelled', 'closed')
                    and r.received_at >= this.received_at - make_interval(days => \(Self.days)::integer)
                    and case when v.referrer_npi is not null and this.referrer_npi is not null then v.referrer_npi = this.referrer_npi
                        else lower(v.referrer_name) = lower(this.referrer_name) end
                    -- The same order: what is asked for does not differ, and at least its date, its specialty or a diagnosis is the same.
                    and not coalesce(lower(v.referral_specialty) <> lower(this.referral_specialty), false)
                    and not coalesce(not v.referral_procedures && this.referral_procedures, false)
                    and (v.referral_date = this.referral_date or v.referral_diagnoses && this.referral_diagnoses)
                    and not coalesce(abs(v.referral_date - this.referral_date) > 30, false)
                order by r.id desc limit 1
            )
            select e.id, coalesce((
                select array_agg(k.key order by k.position) from intake.field_key k
                    left join intake.field a on a.referral_id = e.id and a.key = k.key
                    left join intake.field b on b.referral_id = \(id.rawValue) and b.key = k.key
                where a.value is distinct from b.value), '{}') as changed
            from earlier e
            """)
        guard let row = rows.first else { return nil }
        let amends = ReferralID(rawValue: try row.get("id"))
        let changed = try row.get("changed", as: [String].self)
        try await connection.query(
            "insert into intake.amendment (referral_id, amends, changed) values (\(id.rawValue), \(amends.rawValue), \(changed)::text[])")
        return (amends, changed.compactMap(FieldKey.init(rawValue:)))
    }

    /// What a person is told: which referral it amends and where they differ, without a value.
    static func finding(_ amends: ReferralID, _ changed: [FieldKey]) -> Finding {
        Finding(
            .transmission, detail: "amendment", severity: .error,
            message: changed.isEmpty
                ? "Referral \(amends) says the same; this may be a second copy."
                : "Amends referral \(amends), which differs in \(changed.map(\.rawValue).joined(separator: ", ")).")
    }
}
