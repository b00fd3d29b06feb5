import PostgresClient
import ReferralModel

extension ReferralStore {
    /// The next letter that waits for a carrier, oldest first, or a certain one; nobody else is given it meanwhile.
    ///
    /// A letter whose holder died is only given out as ``LetterTicket/mayBeThere``, and only when `canTell`: otherwise it is marked as
    /// unsure, and a person has to look.
    ///
    /// - Parameters:
    ///   - letter: only this one, due or not; nil for whichever is due.
    ///   - canTell: whether the carrier knows what it has, so that trying again makes no double.
    ///   - needsNumber: whether the carrier needs a fax number.
    ///   - lease: after so long its holder counts as dead.
    /// - Returns: nil when none is due.
    /// - Throws: ``StoreError``.
    public func nextLetter(
        _ letter: LetterID? = nil, canTell: Bool, needsNumber: Bool, lease: Duration
    ) async throws(StoreError) -> LetterTicket? {
        try await guarded {
            if !canTell {
                try await pool.query(
                    """
                    update intake.letter set unsure = true, leased_until = null,
                        last_fault = 'its carrier may have it or not: the program ended while it was being handed over'
                    where state = 'made' and leased_until <= clock_timestamp()
                    """)
            }
            let which: SQL =
                letter.map { "l.id = \($0.rawValue)" } ?? "l.next_at <= clock_timestamp() and (not l.unsure or \(canTell))"
            let number: SQL = needsNumber ? "and l.fax is not null" : ""
            let rows = try await pool.query(
                """
                with next as (
                    select l.id, l.unsure or l.leased_until is not null as may_be_there from intake.letter l
                    where l.state = 'made' and (l.leased_until is null or l.leased_until <= clock_timestamp()) and \(which) \(number)
                    order by l.id limit 1 for update skip locked
                )
                update intake.letter l set attempts = l.attempts + 1, unsure = false,
                    leased_until = clock_timestamp() + make_interval(secs => \(lease.seconds))
                from next where l.id = next.id returning l.id, l.referral_id, l.code, l.fax, l.attempts, next.may_be_there
                """)
            return try rows.first.map { row in
                guard let code = ReferenceCode(try row.get("code", as: String.self)) else { throw StoreError.unreadable("a letter's code") }
                return LetterTicket(
                    id: LetterID(rawValue: try row.get("id")), referral: ReferralID(rawValue: try row.get("referral_id")), code: code,
                    fax: try row.getOptional("fax"), attempt: try row.get("attempts"), mayBeThere: try row.get("may_be_there"))
            }
        }
    }

    /// Writes down that a carrier took the letter.
    ///
    /// - Returns: false when the ticket had run out and somebody else has the letter.
    @discardableResult
    public func handedOver(_ ticket: LetterTicket, to channel: String, job: String?, by actor: String) async throws(StoreError) -> Bool {
        try await guarded {
            try await !pool.query(
                """
                with mine as (
                    update intake.letter set state = 'handed_over', state_since = clock_timestamp(), handed_over_at = clock_timestamp(),
                        channel = \(channel), job = \(job), leased_until = null, last_fault = null
                    where id = \(ticket.id.rawValue) and state = 'made' and attempts = \(ticket.attempt) returning id, referral_id
                ), told as (
                    insert into intake.event (actor, kind, document_id, referral_id, detail)
                    select \(actor), 'letter_handed_over', r.document_id, r.id, \(channel)
                    from mine join intake.referral r on r.id = mine.referral_id
                )
                select id from mine
                """
            ).isEmpty
        }
    }

    /// Writes down that the carrier did not take it; it is tried again after `delay`.
    ///
    /// - Parameters:
    ///   - ticket: of the letter.
    ///   - fault: why, without data of the referral.
    ///   - delay: until the next try; nil when it is not known whether the carrier has it, and a person has to look.
    /// - Throws: ``StoreError``.
    public func notHandedOver(_ ticket: LetterTicket, fault: String, retryAfter delay: Duration?) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                update intake.letter set leased_until = null, last_fault = \(fault), unsure = \(delay == nil),
                    next_at = clock_timestamp() + make_interval(secs => \(delay?.seconds ?? 0))
                where id = \(ticket.id.rawValue) and state = 'made' and attempts = \(ticket.attempt)
                """)
        }
    }

    /// Writes down what the carrier or the office says of a letter that was handed over.
    ///
    /// - Parameters:
    ///   - id: the letter.
    ///   - text: what says so, as a job number or a time of transmission.
    ///   - hasArrived: false puts it back to ``LetterState/made``, to be handed over again.
    ///   - actor: kept with the event.
    /// - Returns: the letter as it is now.
    /// - Throws: ``StoreError/wrongLetterState(_:_:)`` when no carrier has it.
    public func receipt(_ id: LetterID, _ text: String, hasArrived: Bool, by actor: String) async throws(StoreError) -> StoredLetter {
        let before = try await letter(id)
        try await guarded {
            let change: SQL =
                hasArrived
                ? """
                state = 'receipt', receipt_at = clock_timestamp(), receipt = \(text),
                handed_over_at = coalesce(handed_over_at, clock_timestamp()), unsure = false, leased_until = null
                """
                : "state = 'made', handed_over_at = null, last_fault = \(text), next_at = clock_timestamp(), unsure = false"
            let allowed: SQL = hasArrived ? "(state = 'handed_over' or unsure)" : "state = 'handed_over'"
            let rows = try await pool.query(
                """
                with mine as (
                    update intake.letter set state_since = clock_timestamp(), \(change)
                    where id = \(id.rawValue) and \(allowed) returning referral_id
                )
                insert into intake.event (actor, kind, document_id, referral_id, detail)
                select \(actor), 'letter_receipt', r.document_id, r.id, \(hasArrived ? "arrived" : "did not arrive")
                from mine join intake.referral r on r.id = mine.referral_id returning id
                """)
            if rows.isEmpty { throw StoreError.wrongLetterState(id, before.state) }
        }
        return try await letter(id)
    }
}
