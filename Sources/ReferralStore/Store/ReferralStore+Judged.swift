import PostgresClient
import ReferralModel

extension ReferralStore {
    /// The newest referrals that people have settled, one after the other, with what they looked at.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - body: called for each whose pages can still be read.
    /// - Throws: ``StoreError``.
    public func eachJudged(limit: Int, _ body: (JudgedReferral) -> Void) async throws(StoreError) {
        let rows = try await guarded {
            try await pool.query(
                """
                select r.id, coalesce(c.keys, '{}') as reviewed, coalesce(t.keys, '{}') as sampled, t.share
                from intake.referral r
                left join (select referral_id, array_agg(distinct key) as keys from intake.field_change group by 1) c on c.referral_id = r.id
                left join lateral (
                    select t.keys, t.share from intake.blind_task t
                    where t.referral_id = r.id and t.kind = 'sample' and t.done_at is not null
                        and not exists (select from intake.blind_task o where o.settles = t.id and o.done_at is null)
                    order by t.id limit 1) t on true
                where r.status = 'ready' and (c.keys is not null or t.keys is not null)
                order by r.id desc limit \(limit)
                """)
        }
        for row in rows {
            let judged = try await guarded {
                let id = ReferralID(rawValue: try row.get("id"))
                let settled = try await pool.transaction { try await self.settled(id, $0) }
                return try settled.map {
                    JudgedReferral(
                        settled: $0, reviewed: Self.keys(try row.get("reviewed")), sampled: Self.keys(try row.get("sampled")),
                        share: try row.getOptional("share"))
                }
            }
            if let judged { body(judged) }
        }
    }

    private static func keys(_ names: [String]) -> Set<FieldKey> { Set(names.compactMap(FieldKey.init)) }
}
