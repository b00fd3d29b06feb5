/// A few connections that are lent out one by one, made when needed and replaced when they break.
public actor PostgresPool {
    public nonisolated let settings: ConnectionString
    private let applicationName: String
    private let size: Int
    private let idleInTransaction: Duration
    private var idle: [PostgresConnection] = []
    /// Lent out or being made.
    private var lent = 0
    private var waiting: [Waiter] = []
    private var nextWaiter = 0
    private var isClosed = false

    private struct Waiter {
        var id: Int
        var continuation: CheckedContinuation<Void, Never>
    }

    /// At most `size` connections; none is made before it is needed.
    ///
    /// - Parameters:
    ///   - settings: where the database is.
    ///   - size: most connections.
    ///   - applicationName: what the server shows for them.
    ///   - idleInTransaction: after so long without a statement the server ends a transaction. A machine that was cut off in the
    ///     middle of one would otherwise hold its locks until the server's own TCP gives up, which by default takes two hours.
    public init(
        _ settings: ConnectionString, size: Int, applicationName: String = "intake", idleInTransaction: Duration = .seconds(60)
    ) {
        self.idleInTransaction = idleInTransaction
        self.settings = settings
        self.size = max(1, size)
        self.applicationName = applicationName
    }

    /// Lends a connection to `body` alone. One that broke, was cancelled or was left in a transaction is not used again.
    @discardableResult
    public nonisolated func withConnection<T: Sendable>(
        _ body: @Sendable (PostgresConnection) async throws -> T
    ) async throws -> T {
        let connection = try await checkOut()
        do {
            let value = try await body(connection)
            await checkIn(connection)
            return value
        } catch {
            await checkIn(connection)
            throw error
        }
    }

    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws. On a serialization failure or a
    /// deadlock it is run again, up to `tries` times in all, so it must change nothing but the database.
    @discardableResult
    public nonisolated func transaction<T: Sendable>(
        _ isolation: IsolationLevel = .readCommitted, tries: Int = 6,
        _ body: @Sendable (PostgresConnection) async throws -> T
    ) async throws -> T {
        var attempt = 1
        while true {
            do {
                return try await withConnection { connection in
                    try await connection.query(isolation.begin)
                    do {
                        let value = try await body(connection)
                        try await connection.query("commit")
                        return value
                    } catch {
                        // The error that matters is the first; a connection that cannot roll back is thrown away.
                        if !Task.isCancelled { _ = try? await connection.query("rollback") }
                        throw error
                    }
                }
            } catch let error as PostgresError where error.sqlState?.isConflict == true && attempt < tries {
                attempt += 1
                try await Task.sleep(for: .milliseconds(Int.random(in: 5...20) << attempt))
            }
        }
    }

    /// Runs one statement on any connection.
    @discardableResult
    public nonisolated func query(_ sql: SQL) async throws -> Rows {
        try await withConnection { try await $0.query(sql) }
    }

    /// Closes what is idle now and what is lent when it comes back. Calls after that fail.
    public func close() async {
        isClosed = true
        let closing = idle
        idle = []
        for waiter in waiting { waiter.continuation.resume() }
        waiting = []
        for connection in closing { await connection.close() }
    }

    private func checkOut() async throws(PostgresError) -> PostgresConnection {
        while true {
            guard !isClosed else { throw PostgresError(.closed, "the pool is closed") }
            guard !Task.isCancelled else { throw PostgresError(.cancelled, "cancelled while waiting for a connection") }
            if let connection = idle.popLast() {
                lent += 1
                if await connection.isUsable { return connection }
                lent -= 1
                await connection.close()
                continue
            }
            if lent < size { break }
            await waitForTurn()
        }
        lent += 1
        let connection = PostgresConnection(settings, applicationName: applicationName)
        do {
            try await connection.connect()
            let milliseconds = idleInTransaction / .milliseconds(1)
            try await connection.run(
                script: """
                    set idle_in_transaction_session_timeout = \(Int(milliseconds));
                    set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3
                    """)
            return connection
        } catch {
            lent -= 1
            wakeOne()
            throw error
        }
    }

    private func checkIn(_ connection: PostgresConnection) async {
        let isGood = await connection.isUsable
        let isLeftOpen = await connection.isInTransaction
        lent -= 1
        if isGood, !isLeftOpen, !isClosed {
            idle.append(connection)
        } else {
            await connection.close()
        }
        wakeOne()
    }

    private func waitForTurn() async {
        nextWaiter += 1
        let id = nextWaiter
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume()
                } else {
                    waiting.append(Waiter(id: id, continuation: continuation))
                }
            }
        } onCancel: {
            Task { await self.wake(id) }
        }
    }

    private func wakeOne() {
        guard !waiting.isEmpty else { return }
        waiting.removeFirst().continuation.resume()
    }

    private func wake(_ id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).continuation.resume()
    }
}
