import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Where a referral is in its life.
    public func tracked(_ id: ReferralID) async throws(StoreError) -> TrackedReferral {
        try await guarded {
            let rows = try await pool.query("select * from referrals.tracking where referral_id = \(id.rawValue)")
            guard let row = rows.first else { throw StoreError.noSuchReferral(id) }
            return try TrackedReferral(row)
        }
    }

    /// All moves of a referral, oldest first.
    public func moves(of id: ReferralID) async throws(StoreError) -> [TrackingMove] {
        try await guarded {
            try await pool.query(
                "select from_status, to_status, at, by, note from referrals.tracking_history where referral_id = \(id.rawValue) order by id"
            ).map { row in
                TrackingMove(
                    from: try row.getOptional("from_status").flatMap(TrackingStatus.init(rawValue:)),
                    to: try TrackingStatus(stored: row.get("to_status")), at: try row.get("at"), by: try row.get("by"),
                    note: try row.getOptional("note"))
            }
        }
    }

    /// Moves a referral on.
    ///
    /// - Parameters:
    ///   - id: of the referral.
    ///   - status: where to.
    ///   - name: of who did it.
    ///   - note: without patient data.
    /// - Throws: ``TrackingError`` when the state machine has no such move; ``StoreError``.
    public func move(_ id: ReferralID, to status: TrackingStatus, by name: String, note: String? = nil) async throws {
        do {
            try await pool.query("select referrals.move(\(id.rawValue), \(status.rawValue), \(name), \(note))")
        } catch let error as PostgresError where error.sqlState?.rawValue == "23514" {
            throw TrackingError(description: error.message)
        } catch let error as PostgresError where error.sqlState?.rawValue == "P0002" {
            throw StoreError.noSuchReferral(id)
        } catch let error as PostgresError {
            throw StoreError(error)
        }
    }

    /// Referrals that stayed somewhere for longer than their urgency allows, longest first.
    ///
    /// - Parameters:
    ///   - sender: only from this machine.
    ///   - limit: at most so many.
    /// - Returns: the referrals.
    /// - Throws: ``StoreError``.
    public func overdue(sender: String? = nil, limit: Int = 100) async throws(StoreError) -> [TrackedReferral] {
        try await guarded {
            try await pool.query(
                """
                select * from referrals.tracking where overdue and (\(sender)::text is null or sender = \(sender))
                order by due_at, referral_id limit \(limit)
                """
            ).map(TrackedReferral.init)
        }
    }
}

extension TrackingStatus {
    init(stored text: String) throws(StoreError) {
        guard let status = TrackingStatus(rawValue: text) else { throw .unreadable("a referral's place in its life") }
        self = status
    }
}

extension TrackedReferral {
    init(_ row: Row) throws {
        self.init(
            id: ReferralID(rawValue: try row.get("referral_id")), status: try TrackingStatus(stored: row.get("status")),
            since: try row.get("since"), by: try row.get("by"), urgency: Urgency(rawValue: try row.get("urgency")) ?? .routine,
            sender: try row.getOptional("sender"), receivedAt: try row.get("received_at"), dueAt: try row.getOptional("due_at"),
            isOverdue: try row.getOptional("overdue") ?? false)
    }
}
