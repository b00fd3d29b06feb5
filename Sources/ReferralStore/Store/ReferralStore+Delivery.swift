import FoundationEssentials
import PostgresClient

extension ReferralStore {
    /// Puts every ready referral that a destination has not got yet into the outbox; safe to repeat.
    ///
    /// - Returns: how many were put there.
    @discardableResult
    public func queueDeliveries(to destination: String) async throws(StoreError) -> Int {
        try await guarded {
            try await pool.transaction { connection in
                // The row's lock lets one process at a time look for one destination.
                let mark = try await connection.query(
                    """
                    insert into intake.delivery_destination (name) values (\(destination))
                    on conflict (name) do update set seen_at = clock_timestamp()
                    returning (looked_at - interval '10 minutes')::text as since, clock_timestamp()::text as now
                    """
                ).only()
                let since: String = try mark.get("since")
                let now: String = try mark.get("now")
                // A transaction that was slow to commit may show up behind the mark; ten minutes are more than any of ours takes.
                let rows = try await connection.query(
                    """
                    insert into intake.delivery (destination, referral_id, version)
                    select \(destination), r.id, r.version from intake.referral r
                    where r.status = 'ready' and r.status_since >= \(since)::timestamptz and not exists (
                        select from intake.delivery d
                        where d.destination = \(destination) and d.referral_id = r.id and d.version >= r.version)
                    order by r.status_since, r.id
                    on conflict do nothing returning id
                    """)
                try await connection.query(
                    "update intake.delivery_destination set looked_at = \(now)::timestamptz where name = \(destination)")
                return rows.count
            }
        }
    }

    /// The next delivery that is due, oldest first; a later one of a referral waits until the earlier one is over.
    ///
    /// A delivery whose lease ended is due again: it may have arrived, and then it arrives twice.
    public func nextDelivery(to destination: String, lease: Duration) async throws(StoreError) -> DeliveryTicket? {
        try await guarded {
            let rows = try await pool.query(
                """
                with next as (
                    select d.id from intake.delivery d
                    where d.destination = \(destination) and (
                            (d.state = 'waiting' and d.next_at <= clock_timestamp())
                            or (d.state = 'sending' and d.leased_until <= clock_timestamp()))
                        and not exists (
                            select from intake.delivery e
                            where e.destination = d.destination and e.referral_id = d.referral_id and e.id < d.id
                                and e.state in ('waiting', 'sending'))
                    order by d.id limit 1 for update skip locked
                )
                update intake.delivery d
                set state = 'sending', attempts = d.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => \(lease.seconds))
                from next where d.id = next.id
                returning d.id, d.referral_id, d.attempts, d.refusals
                """)
            return try rows.first.map { row in
                DeliveryTicket(
                    id: try row.get("id"), destination: destination, referral: ReferralID(rawValue: try row.get("referral_id")),
                    attempt: try row.get("attempts"), refusals: try row.get("refusals"))
            }
        }
    }

    /// Lets a lease run for its full life again, from now.
    ///
    /// - Parameters:
    ///   - ticket: of the delivery.
    ///   - lease: from now.
    /// - Returns: false when it had ended and somebody else has the delivery.
    /// - Throws: ``StoreError``.
    @discardableResult
    public func extendDelivery(_ ticket: DeliveryTicket, lease: Duration) async throws(StoreError) -> Bool {
        try await guarded {
            let rows = try await pool.query(
                """
                update intake.delivery set leased_until = clock_timestamp() + make_interval(secs => \(lease.seconds))
                where id = \(ticket.id) and state = 'sending' and attempts = \(ticket.attempt) returning id
                """)
            return !rows.isEmpty
        }
    }

    /// Writes down that the destination acknowledged.
    ///
    /// - Parameters:
    ///   - ticket: of the delivery.
    ///   - version: of the referral that was sent.
    ///   - acknowledgement: what the destination said.
    /// - Returns: false when the lease had ended; the delivery is then sent again.
    /// - Throws: ``StoreError``.
    @discardableResult
    public func delivered(_ ticket: DeliveryTicket, version: Int, acknowledgement: String) async throws(StoreError) -> Bool {
        try await guarded {
            let rows = try await pool.query(
                """
                update intake.delivery set state = 'delivered', leased_until = null, sent_at = clock_timestamp(), sent_version = \(version),
                    acknowledged_at = clock_timestamp(), acknowledgement = \(acknowledgement), last_fault = null
                where id = \(ticket.id) and state = 'sending' and attempts = \(ticket.attempt) returning id
                """)
            return !rows.isEmpty
        }
    }

    /// Writes down that a try failed: it waits for the next one, or is dead.
    ///
    /// - Parameters:
    ///   - ticket: of the delivery.
    ///   - fault: why, without data of the referral.
    ///   - isRefusal: whether the destination got it and said no.
    ///   - delay: until the next try; nil for never.
    /// - Throws: ``StoreError``.
    public func notDelivered(
        _ ticket: DeliveryTicket, fault: String, isRefusal: Bool, retryAfter delay: Duration?
    ) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                update intake.delivery set state = \(delay == nil ? DeliveryState.dead.rawValue : DeliveryState.waiting.rawValue),
                    leased_until = null, refusals = refusals + \(isRefusal ? 1 : 0), last_fault = \(fault),
                    next_at = clock_timestamp() + make_interval(secs => \(delay?.seconds ?? 0))
                where id = \(ticket.id) and state = 'sending' and attempts = \(ticket.attempt)
                """)
        }
    }

    /// Deliveries, newest last.
    ///
    /// - Parameters:
    ///   - destination: only of this one.
    ///   - states: only in these; all when empty.
    ///   - limit: at most so many.
    /// - Returns: the deliveries.
    /// - Throws: ``StoreError``.
    public func deliveries(
        to destination: String? = nil, in states: [DeliveryState] = [], limit: Int = 100
    ) async throws(StoreError) -> [DeliverySummary] {
        try await guarded {
            let names = (states.isEmpty ? DeliveryState.allCases : states).map(\.rawValue)
            return try await pool.query(
                """
                select * from (
                    select id, destination, referral_id, state, attempts, queued_at, next_at, acknowledged_at, acknowledgement, last_fault
                    from referrals.delivery
                    where state = any (\(names)::text[]) and (\(destination)::text is null or destination = \(destination))
                    order by id desc limit \(limit)
                ) newest order by id
                """
            ).map(DeliverySummary.init)
        }
    }

    /// Lets a dead delivery, or one that waits for its next try, be tried at once.
    ///
    /// - Returns: false when there is none of that number in such a state.
    public func retryDelivery(_ id: Int64) async throws(StoreError) -> Bool {
        try await guarded {
            let rows = try await pool.query(
                """
                update intake.delivery set state = 'waiting', refusals = 0, next_at = clock_timestamp()
                where id = \(id) and state in ('dead', 'waiting') returning id
                """)
            return !rows.isEmpty
        }
    }

    /// How many deliveries each destination has in each state.
    public func deliveryCounts() async throws(StoreError) -> [String: [DeliveryState: Int]] {
        try await guarded {
            var counts: [String: [DeliveryState: Int]] = [:]
            for row in try await pool.query("select destination, state, count(*)::int8 as number from intake.delivery group by 1, 2") {
                guard let state = DeliveryState(rawValue: try row.get("state")) else { continue }
                counts[try row.get("destination"), default: [:]][state] = try row.get("number")
            }
            return counts
        }
    }
}

extension DeliverySummary {
    init(_ row: Row) throws {
        guard let state = DeliveryState(rawValue: try row.get("state")) else { throw StoreError.unreadable("the state of a delivery") }
        self.init(
            id: try row.get("id"), destination: try row.get("destination"), referral: ReferralID(rawValue: try row.get("referral_id")),
            state: state, attempts: try row.get("attempts"), queuedAt: try row.get("queued_at"),
            nextAt: try row.getOptional("next_at"), acknowledgedAt: try row.getOptional("acknowledged_at"),
            acknowledgement: try row.getOptional("acknowledgement"), lastFault: try row.getOptional("last_fault"))
    }
}
