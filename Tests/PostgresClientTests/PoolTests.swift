import PostgresClient
import TestSupport
import Testing

@Suite(.emptyDatabase) struct PoolTests {
    private func pool(_ size: Int = 4) throws -> PostgresPool {
        PostgresPool(try ConnectionString(TestDatabase.current.url), size: size)
    }

    @Test func noMoreConnectionsThanItsSize() async throws {
        let pool = try pool(3)
        let processes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<30 { group.addTask { try await pool.query("select pg_backend_pid() as p, pg_sleep(0.01)").only().get("p") } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(processes.count <= 3)
        await pool.close()
    }

    @Test func aTransactionIsAllOrNothing() async throws {
        struct Stop: Error {}
        let pool = try pool()
        try await pool.query("create table t (n integer)")
        await #expect(throws: Stop.self) {
            try await pool.transaction { connection in
                try await connection.query("insert into t values (1)")
                throw Stop()
            }
        }
        #expect(try await pool.query("select count(*) as n from t").only().get("n") == 0)
        try await pool.transaction { try await $0.query("insert into t values (1)") }
        #expect(try await pool.query("select count(*) as n from t").only().get("n") == 1)
        await pool.close()
    }

    @Test func conflictsAreTriedAgain() async throws {
        let pool = try pool(6)
        try await pool.query("create table t (n integer)")
        try await pool.query("insert into t values (0)")
        let tries = Told()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await pool.transaction(.serializable, tries: 50) { connection in
                        tries.add("once")
                        let n: Int = try await connection.query("select n from t").only().get("n")
                        try await connection.query("update t set n = \(n + 1)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await pool.query("select n from t").only().get("n") == 6)
        #expect(tries.lines.count >= 6)
        await pool.close()
    }

    @Test func aLostConnectionIsToldAndReplaced() async throws {
        let pool = try pool(1)
        let other = try self.pool(1)
        let process: Int = try await pool.query("select pg_backend_pid() as p").only().get("p")
        let sleeping = Task { try await pool.query("select pg_sleep(60)") }
        while try await other.query("select from pg_stat_activity where pid = \(process) and wait_event = 'PgSleep'").isEmpty {}
        try await other.query("select pg_terminate_backend(\(process)::integer)")
        let error = await #expect(throws: PostgresError.self) { try await sleeping.value }
        #expect(error?.kind == .connectionLost)
        #expect(error?.isOutage == true)
        #expect(try await pool.query("select pg_backend_pid() as p").only().get("p", as: Int.self) != process)
        await pool.close()
        await other.close()
    }

    @Test(.timeLimit(.minutes(5))) func whoIsCutOffInATransactionHoldsNoLockForEver() async throws {
        let settings = try ConnectionString(TestDatabase.current.url)
        let cutOff = PostgresPool(settings, size: 1, idleInTransaction: .milliseconds(300))
        let other = try pool(1)
        try await other.query("create table t (n integer)")
        try await other.query("insert into t values (1)")
        let error = await #expect(throws: PostgresError.self) {
            try await cutOff.transaction { connection in
                try await connection.query("select n from t for update")
                // Nothing more is heard from this side, as if its cable were pulled; the other gets the row all the same.
                try await other.query("update t set n = 2")
                try await connection.query("update t set n = 3")
            }
        }
        #expect(error?.isOutage == true)
        #expect(try await other.query("select n from t").only().get("n") == 2)
        #expect(try await cutOff.query("select n from t").only().get("n") == 2, "a new connection takes its place")
        await cutOff.close()
        await other.close()
    }

    @Test func aConnectionThatDiedWhileIdleIsNotLent() async throws {
        let pool = try pool(1)
        let other = try self.pool(1)
        let process: Int = try await pool.query("select pg_backend_pid() as p").only().get("p")
        try await other.query("select pg_terminate_backend(\(process)::integer, 5000)")
        #expect(try await pool.query("select pg_backend_pid() as p").only().get("p", as: Int.self) != process)
        await pool.close()
        await other.close()
    }

    @Test func aConnectionLeftInATransactionIsNotLentAgain() async throws {
        let pool = try pool(1)
        let process = try await pool.withConnection { connection -> Int in
            try await connection.query("begin")
            return try await connection.query("select pg_backend_pid() as p").only().get("p")
        }
        #expect(try await pool.query("select pg_backend_pid() as p").only().get("p", as: Int.self) != process)
        await pool.close()
    }

    @Test func whoeverWaitsForAConnectionCanBeCancelled() async throws {
        let pool = try pool(1)
        try await pool.withConnection { _ in
            let waiting = Task { try await pool.query("select 1") }
            waiting.cancel()
            await #expect(throws: PostgresError.self) { try await waiting.value }
        }
        #expect(try await pool.query("select 1 as one").only().get("one") == 1)
        await pool.close()
    }

    @Test func aListenerHearsAndComesBackAfterALoss() async throws {
        let pool = try pool(1)
        let listener = PostgresListener(try ConnectionString(TestDatabase.current.url), channels: ["news", "Odd \"channel\""])
        var events = listener.events.makeAsyncIterator()
        #expect(await events.next() == .listening)
        try await pool.query("select pg_notify('news', 'one'), pg_notify('Odd \"channel\"', 'two')")
        #expect(await events.next() == .notification(PostgresNotification(channel: "news", payload: "one")))
        #expect(await events.next() == .notification(PostgresNotification(channel: "Odd \"channel\"", payload: "two")))
        try await pool.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'intake listener' and datname = current_database()"
        )
        if case .lost = await events.next() {} else { Issue.record("the loss was not told") }
        #expect(await events.next() == .listening)
        try await pool.query("notify news, 'three'")
        #expect(await events.next() == .notification(PostgresNotification(channel: "news", payload: "three")))
        listener.stop()
        await pool.close()
    }

    @Test func aLoginThatIsRefusedIsNoOutage() async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url).with(database: "not there"))
        let error = await #expect(throws: PostgresError.self) { try await connection.connect() }
        #expect(error?.isOutage == false)
    }
}
