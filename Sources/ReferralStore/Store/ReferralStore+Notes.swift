public import FoundationEssentials
import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Keeps what is being typed; nil forgets it.
    ///
    /// A desk that ends loses nothing of it. The disk is not waited for, which would cost the reviewer milliseconds on every key:
    /// should the database server itself crash, the keys of the last moments (three times `wal_writer_delay`) have to be typed again.
    /// A line that was entered is a change of the referral, and for that the disk is waited for.
    public func keepDraft(_ draft: ReviewDraft?, of id: ReferralID) async throws(StoreError) {
        try await guarded {
            guard let draft else {
                try await pool.query(
                    """
                    delete from intake.draft
                    where referral_id = \(id.rawValue) and set_config('synchronous_commit', 'off', true) = 'off'
                    """)
                return
            }
            try await pool.query(
                """
                insert into intake.draft (referral_id, reviewer, purpose, line, place, waived)
                select \(id.rawValue), \(draft.reviewer), \(draft.purpose), \(draft.line), \(draft.place), \(draft.waived.sorted())::text[]
                where set_config('synchronous_commit', 'off', true) = 'off'
                on conflict (referral_id) do update set reviewer = excluded.reviewer, purpose = excluded.purpose, line = excluded.line,
                    place = excluded.place, waived = excluded.waived, at = clock_timestamp()
                """)
        }
    }

    /// What was being typed when the desk ended without being left; nil when nothing was.
    public func draft(of id: ReferralID) async throws(StoreError) -> ReviewDraft? {
        try await guarded {
            try await pool.query(
                "select reviewer, purpose, line, place, waived from intake.draft where referral_id = \(id.rawValue)"
            ).first.map { row in
                ReviewDraft(
                    reviewer: try row.get("reviewer"), purpose: try row.getOptional("purpose"), line: try row.get("line"),
                    place: try row.get("place"), waived: Set(try row.get("waived", as: [String].self)))
            }
        }
    }

    /// Writes a note beside a referral, 1 to 2000 characters.
    public func addNote(_ text: String, to id: ReferralID, by reviewer: String) async throws(StoreError) {
        try await tell(.noted, nil, id, by: reviewer) {
            "insert into intake.note (referral_id, by, line) values (\(id.rawValue), \(reviewer), \(text))"
        }
    }

    /// Oldest first.
    public func notes(of id: ReferralID) async throws(StoreError) -> [ReviewNote] {
        try await guarded {
            try await pool.query("select by, at, line from intake.note where referral_id = \(id.rawValue) order by id").map {
                ReviewNote(by: try $0.get("by"), at: try $0.get("at"), text: try $0.get("line"))
            }
        }
    }

    /// Takes a referral out of the queue until a time, and hands it back.
    ///
    /// - Parameters:
    ///   - id: a referral that waits and that nobody else has in hand.
    ///   - until: when it waits again.
    ///   - awaitsReply: whether a reply from the referring office brings it back sooner.
    ///   - reviewer: kept with the event.
    /// - Throws: ``StoreError/claimedByOther(_:_:)``.
    public func snooze(_ id: ReferralID, until: Date, awaitsReply: Bool = false, by reviewer: String) async throws(StoreError) {
        try await tell(.snoozed, awaitsReply ? "until a reply comes" : nil, id, by: reviewer, releasing: true) {
            """
            insert into intake.snooze (referral_id, by, until, awaits_reply)
            values (\(id.rawValue), \(reviewer), \(until), \(awaitsReply))
            on conflict (referral_id) do update set by = excluded.by, until = excluded.until, awaits_reply = excluded.awaits_reply
            """
        }
    }

    /// Hands a referral to somebody, to whom alone it is offered from then on; nil offers it to everybody.
    ///
    /// - Throws: ``StoreError/claimedByOther(_:_:)``.
    public func hand(_ id: ReferralID, to person: String?, by reviewer: String) async throws(StoreError) {
        try await tell(.handedOn, person.map { "to " + $0 }, id, by: reviewer, releasing: person != reviewer) {
            guard let person else { return "delete from intake.assignment where referral_id = \(id.rawValue)" }
            return """
                insert into intake.assignment (referral_id, reviewer, by) values (\(id.rawValue), \(person), \(reviewer))
                on conflict (referral_id) do update set reviewer = excluded.reviewer, by = excluded.by, at = clock_timestamp()
                """
        }
    }

    /// Keeps a claim from ending while somebody looks for long; false when it is no longer this reviewer's.
    public func keepClaim(_ id: ReferralID, by reviewer: String) async throws(StoreError) -> Bool {
        try await guarded {
            let until: SQL = "clock_timestamp() + make_interval(secs => \(policy.claim.seconds))"
            return try await !pool.query(
                """
                update intake.claim set until = \(until) where referral_id = \(id.rawValue) and reviewer = \(reviewer)
                returning referral_id
                """
            ).isEmpty
        }
    }

    /// Does something beside a referral that nobody else has in hand, and tells of it.
    private func tell(
        _ kind: StoreEvent.Kind, _ detail: String?, _ id: ReferralID, by reviewer: String, releasing: Bool = false,
        _ statement: @escaping @Sendable () -> SQL
    ) async throws(StoreError) {
        try await guarded {
            try await pool.transaction { connection in
                let record = try await ReferralRecord.load(id, connection, locking: true)
                if kind != .noted { try record.checkClaim(reviewer) }
                var all = [
                    statement(),
                    ReferralStatements.tell(kind, by: reviewer, document: record.document, referral: id, detail: detail),
                ]
                if releasing {
                    all.append("delete from intake.claim where referral_id = \(id.rawValue) and reviewer = \(reviewer)")
                }
                try await connection.pipeline(all)
            }
        }
    }
}
