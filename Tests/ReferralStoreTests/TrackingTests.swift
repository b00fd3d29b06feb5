import FoundationEssentials
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// The life of a referral: one state machine, held by the database against everybody.
@Suite(.database) struct TrackingTests {
    private func withConnection<Value>(as role: String? = nil, _ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        if let role { try await connection.query("set role \(identifier: role)") }
        let value = try await body(connection)
        await connection.close()
        return value
    }

    private func ready(_ store: ReferralStore, number: Int = 1) async throws -> ReferralID {
        try await Sample.referral(in: store, number: number, [Referral(pages: 1...1, disposition: .ready)])
    }

    @Test func aWholeLifeIsWrittenDownWithTimesAndNames() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        for status in [TrackingStatus.accepted, .scheduled, .noShow, .scheduled, .completed, .closed] {
            try await store.move(id, to: status, by: "ana", note: "n")
        }
        let moves = try await store.moves(of: id)
        #expect(moves.map(\.to) == [.received, .ready, .accepted, .scheduled, .noShow, .scheduled, .completed, .closed])
        #expect(moves.map(\.from) == [nil, .received, .ready, .accepted, .scheduled, .noShow, .scheduled, .completed])
        #expect(moves.dropFirst(2).allSatisfy { $0.by == "ana" && $0.note == "n" } && moves[0].by == "intake")
        #expect(zip(moves, moves.dropFirst()).allSatisfy { $0.at <= $1.at })
        #expect(try await store.tracked(id).status == .closed)
        await store.close()
    }

    /// Every pair of statuses, tried by every role and by the owner: allowed exactly where the table of moves says so.
    @Test func illegalMovesAreRefusedForEveryRole() async throws {
        let store = try Sample.store()
        let id = try await ready(store)
        let allowed: Set<String> = Set(
            try await withConnection { connection in
                try await connection.query("select from_status || ' ' || to_status as move from intake.tracking_move").map {
                    try $0.get("move")
                }
            })
        let ways: [TrackingStatus: [TrackingStatus]] = [
            .ready: [], .accepted: [.accepted], .declined: [.declined], .scheduled: [.accepted, .scheduled],
            .completed: [.accepted, .scheduled, .completed], .noShow: [.accepted, .scheduled, .noShow], .cancelled: [.cancelled],
            .closed: [.declined, .closed],
        ]
        var refused = 0
        for (from, way) in ways {
            for to in TrackingStatus.allCases where !allowed.contains("\(from.rawValue) \(to.rawValue)") {
                for role in [nil, "intake_service", "intake_reviewer", "intake_reader", "intake_auditor"] {
                    try await withConnection { connection in
                        try await connection.query("begin")
                        for step in way {
                            try await connection.query("select referrals.move(\(id.rawValue), \(step.rawValue), 'x')")
                        }
                        if let role { try await connection.query("set local role \(identifier: role)") }
                        await #expect(throws: PostgresError.self, "\(from) to \(to) as \(role ?? "owner")") {
                            try await connection.query("select referrals.move(\(id.rawValue), \(to.rawValue), 'x')")
                        }
                        refused += 1
                        try await connection.query("rollback")
                    }
                }
            }
        }
        #expect(refused > 250)
        #expect(try await store.tracked(id).status == .ready)
        await store.close()
    }

    @Test(arguments: [
        "update intake.tracking set status = 'completed', by = 'x'" as SQL, "update intake.tracking set referral_id = 99",
        "delete from intake.tracking",
        "truncate intake.tracking", "insert into intake.tracking (referral_id, status, by) values (99, 'closed', 'x')",
        "update intake.tracking_history set by = 'x'", "delete from intake.tracking_history", "delete from intake.tracking_move",
        "insert into intake.tracking_move values ('ready', 'completed') on conflict do nothing; update intake.tracking set status = 'accepted', by = ''",
    ])
    func theOwnerCannotGoAroundIt(_ statement: SQL) async throws {
        let store = try Sample.store()
        _ = try await ready(store)
        await #expect(throws: PostgresError.self) { try await withConnection { try await $0.query(statement) } }
        await store.close()
    }

    @Test func intakeCarriesItsOwnPartAndNobodyElseDoes() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        #expect(try await store.tracked(id).status == .needsReview)
        await #expect(throws: TrackingError.self) { try await store.move(id, to: .ready, by: "ana") }
        await #expect(throws: TrackingError.self) { try await store.move(id, to: .closed, by: "ana") }
        await #expect(throws: StoreError.self) { try await store.move(ReferralID(rawValue: 999), to: .closed, by: "ana") }
        await store.close()
    }

    @Test func whatStaysTooLongIsOverdue() async throws {
        let store = try Sample.store()
        let late = try await ready(store, number: 1)
        let early = try await ready(store, number: 2)
        #expect(try await store.overdue().isEmpty)
        // The clock of a status is the database's own; shortening it is the way to make time pass.
        try await withConnection { connection in
            try await connection.query("alter table intake.tracking disable trigger guard_tracking")
            try await connection.query(
                "update intake.tracking set since = since - interval '100 hours' where referral_id = \(late.rawValue)")
            try await connection.query("alter table intake.tracking enable trigger guard_tracking")
        }
        let overdue = try await store.overdue()
        #expect(overdue.map(\.id) == [late] && overdue[0].isOverdue)
        #expect(try await !store.tracked(early).isOverdue)
        #expect(try await store.overdue(sender: "nobody").isEmpty)
        try await store.move(late, to: .accepted, by: "ana")
        #expect(try await store.overdue().isEmpty, "a move starts the next clock")
        await store.close()
    }
}
