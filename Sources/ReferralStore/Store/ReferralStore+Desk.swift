import PostgresClient
import ReferralModel

extension ReferralStore {
    /// What waits for a person, most pressing first.
    public func reviewQueue(_ filter: ReviewFilter = ReviewFilter()) async throws(StoreError) -> [ReviewItem] {
        try await guarded {
            let free: SQL = filter.onlyFree ? "and c.referral_id is null" : ""
            let found = try await pool.query(
                """
                select \(ReferralSummary.columns), r.due_at, c.reviewer, c.until,
                    (select count(*) from intake.field f where f.referral_id = r.id and f.flagged) as flagged
                from intake.referral r
                left join intake.referral_values v on v.referral_id = r.id
                left join intake.claim c on c.referral_id = r.id and c.until > clock_timestamp()
                where r.status = 'needs_review' and \(condition(filter)) \(free)
                order by r.due_at, r.id limit \(min(max(filter.limit, 0), 10_000))
                """
            ).map { row in
                ReviewItem(
                    summary: try ReferralSummary(row), dueAt: try row.get("due_at"), flagged: try row.get("flagged"),
                    claim: try row.getOptional("reviewer").map { ReviewClaim(reviewer: $0, until: try row.get("until")) })
            }
            try await seen(.list, referrals: found.map(\.summary.id))
            return found
        }
    }

    /// Takes the most pressing free referral in hand, or one that the reviewer already holds; nil when none waits.
    public func claimNext(_ reviewer: String, filter: ReviewFilter = ReviewFilter()) async throws(StoreError) -> ReferralRecord? {
        var filter = filter
        filter.offeredTo = reviewer
        return try await guarded { [filter] in
            // A claim that was committed between the look and the lock shows only when it is written over; then look again.
            for _ in 0..<100 {
                let claiming = try await pool.transaction { connection in try await nextClaim(reviewer, filter, connection) }
                switch claiming {
                case .nothing: return nil
                case .taken(let record): return record
                case .beaten: continue
                }
            }
            return nil
        }
    }

    /// Takes this referral in hand.
    ///
    /// - Throws: ``StoreError/claimedByOther(_:_:)``, ``StoreError/notOpen(_:_:)`` for one that does not wait.
    public func claim(_ id: ReferralID, by reviewer: String) async throws(StoreError) -> ReferralRecord {
        try await guarded {
            try await pool.transaction { connection in
                let record = try await ReferralRecord.load(id, connection, locking: true)
                try record.checkClaim(reviewer)
                try await Self.checkSeal(id, connection)
                guard record.referral.disposition == .needsReview else {
                    throw StoreError.notOpen(id, record.referral.disposition)
                }
                guard let taken = try await take(id, reviewer, connection) else { throw StoreError.noSuchReferral(id) }
                return taken
            }
        }
    }

    /// Hands a claimed referral back to the queue; does nothing when the reviewer does not hold it.
    public func release(_ id: ReferralID, by reviewer: String) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                with gone as (
                    delete from intake.claim where referral_id = \(id.rawValue) and reviewer = \(reviewer) returning referral_id
                )
                insert into intake.event (actor, kind, document_id, referral_id)
                select \(reviewer), 'claim_released', r.document_id, r.id from gone join intake.referral r on r.id = gone.referral_id
                """)
        }
    }

    private func condition(_ filter: ReviewFilter) -> SQL {
        var condition: SQL = "not intake.waits_sealed(r.id)"
        if !filter.snoozed {
            condition += " and not exists (select from intake.snooze z where z.referral_id = r.id and z.until > clock_timestamp())"
        }
        if let person = filter.offeredTo {
            condition += " and not exists (select from intake.assignment a where a.referral_id = r.id and a.reviewer <> \(person))"
        }
        if let last = filter.behind {
            condition += " and (r.due_at, r.id) > (select b.due_at, b.id from intake.referral b where b.id = \(last.rawValue))"
        }
        if let site = filter.site { condition += " and r.site = \(site)" }
        if let sender = filter.sender { condition += " and r.sender = \(sender)" }
        if let before = filter.receivedBefore { condition += " and r.received_at < \(before)" }
        if let code = filter.finding {
            condition += """
                 and exists (select from intake.finding f where f.referral_id = r.id and f.resolved_at is null and f.code = \(code))
                """
        }
        if let urgency = filter.urgency {
            condition += """
                 and coalesce((select u.referral_urgency from intake.referral_values u where u.referral_id = r.id), 'routine')
                 = \(urgency.rawValue)
                """
        }
        return condition
    }

    private enum Claiming: Sendable { case nothing, beaten, taken(ReferralRecord) }

    private func nextClaim(
        _ reviewer: String, _ filter: ReviewFilter, _ connection: PostgresConnection
    ) async throws -> Claiming {
        let mine = try await connection.query(
            """
            select r.id from intake.claim c join intake.referral r on r.id = c.referral_id
            where c.reviewer = \(reviewer) and c.until > clock_timestamp() and r.status = 'needs_review' and \(condition(filter))
            order by r.due_at, r.id limit 1 for update of r
            """)
        let rows =
            try await mine.isEmpty
            ? connection.query(
                """
                select r.id from intake.referral r
                where r.status = 'needs_review' and \(condition(filter))
                    and not exists (select from intake.claim c where c.referral_id = r.id and c.until > clock_timestamp())
                order by r.due_at, r.id limit 1 for update of r skip locked
                """) : mine
        guard let row = rows.first else { return .nothing }
        let id = ReferralID(rawValue: try row.get("id"))
        return try await take(id, reviewer, connection).map { .taken($0) } ?? .beaten
    }

    /// Writes the claim of a referral that is locked; nil when someone else's stands.
    private func take(_ id: ReferralID, _ reviewer: String, _ connection: PostgresConnection) async throws -> ReferralRecord? {
        let before = try await connection.query(
            "select reviewer from intake.claim where referral_id = \(id.rawValue) and until > clock_timestamp()")
        guard try await !connection.query("\(Self.extend(id, reviewer, for: policy.claim)) returning referral_id").isEmpty else {
            return nil
        }
        let record = try await ReferralRecord.load(id, connection)
        if try before.first?.get("reviewer", as: String.self) != reviewer {
            try await connection.query(ReferralStatements.tell(.claimed, by: reviewer, document: record.document, referral: id))
        }
        try await seen(record, on: connection)
        return record
    }

    static func extend(_ id: ReferralID, _ reviewer: String, for claim: Duration) -> SQL {
        """
        insert into intake.claim (referral_id, reviewer, until)
        values (\(id.rawValue), \(reviewer), clock_timestamp() + make_interval(secs => \(claim.seconds)))
        on conflict (referral_id) do update set reviewer = excluded.reviewer, until = excluded.until
            where claim.reviewer = excluded.reviewer or claim.until <= clock_timestamp()
        """
    }
}

extension ReferralRecord {
    func checkClaim(_ reviewer: String) throws(StoreError) {
        if let claim, claim.reviewer != reviewer { throw .claimedByOther(id, claim) }
    }
}
