import CPostgres
import Glibc

/// One connection to a server. Statements that arrive at once are run one after the other.
///
/// A cancelled task cancels its statement on the server; the connection is then closed, because the request might
/// otherwise hit the statement after it.
public actor PostgresConnection {
    let executor: SocketExecutor
    private let settings: ConnectionString
    private let applicationName: String
    private var handle: ConnectionHandle?
    private var wait: SocketWait?
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Sets the socket's descriptor and libpq's calls on one thread of control.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Prepares a connection; ``connect()`` makes it.
    public init(_ settings: ConnectionString, applicationName: String = "intake") {
        executor = SocketExecutor(label: "postgres")
        self.settings = settings
        self.applicationName = applicationName
    }

    /// Connects and logs in, within `connect_timeout` or 10 s.
    public func connect() async throws(PostgresError) {
        guard handle == nil else { return }
        guard let fresh = ConnectionHandle(keywords: settings.parameters(applicationName: applicationName)) else {
            throw PostgresError(.cannotConnect, "out of memory")
        }
        handle = fresh
        do {
            try await shakeHands(fresh)
        } catch {
            handle = nil
            throw error
        }
    }

    /// Whether the connection is there, as far as can be told without asking the server.
    public var isUsable: Bool {
        guard let handle, handle.isAlive else { return false }
        guard !isBusy else { return true }
        // A server speaks to a connection at rest only to say farewell, or to one that listens.
        var descriptor = pollfd(fd: handle.socket, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) == 0
    }

    /// Whether a transaction is open; such a connection must not be lent to anyone else.
    var isInTransaction: Bool { handle?.isInTransaction ?? false }

    /// Closes the connection. A statement that runs fails with ``PostgresError/Kind/connectionLost``.
    public func close() async {
        wait?.abandon()
        await acquire()
        handle = nil
        releaseGate()
    }

    /// Runs one statement.
    @discardableResult
    public func query(_ sql: SQL) async throws(PostgresError) -> Rows {
        try await exchange { handle throws(PostgresError) in
            guard ParameterBlock(sql.parameters).send(sql.text, on: handle) == 1 else { throw self.lost(handle) }
            try await self.flush(handle)
            return Rows(try self.last(await self.results(handle), on: handle))
        }
    }

    /// Runs statements parted by semicolons, without parameters; in one transaction unless the script says otherwise.
    func run(script: String) async throws(PostgresError) {
        try await exchange { handle throws(PostgresError) in
            guard PQsendQuery(handle.pointer, script) == 1 else { throw self.lost(handle) }
            try await self.flush(handle)
            _ = try self.last(await self.results(handle), on: handle)
        }
    }

    /// Sends all statements before the first answer is awaited: one round trip for many. Outside a transaction they are one.
    ///
    /// - Throws: the error of the first statement that failed; the ones after it were not run.
    @discardableResult
    public func pipeline(_ statements: [SQL]) async throws(PostgresError) -> [Rows] {
        guard !statements.isEmpty else { return [] }
        return try await exchange { handle throws(PostgresError) in
            guard PQenterPipelineMode(handle.pointer) == 1 else { throw self.lost(handle) }
            for statement in statements {
                guard ParameterBlock(statement.parameters).send(statement.text, on: handle) == 1 else { throw self.lost(handle) }
            }
            guard PQpipelineSync(handle.pointer) == 1 else { throw self.lost(handle) }
            try await self.flush(handle)
            var answers: [Rows] = []
            var failure: PostgresError?
            for _ in statements {
                for result in try await self.results(handle) {
                    switch result.status {
                    case PGRES_PIPELINE_ABORTED: break
                    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: failure = failure ?? PostgresError(result, on: handle)
                    default: answers.append(Rows(result))
                    }
                }
            }
            // The answer to the sync point stands alone; no NULL follows it.
            _ = try await self.nextResult(handle)
            PQexitPipelineMode(handle.pointer)
            if let failure { throw failure }
            return answers
        }
    }

    /// Loads rows by `COPY … FROM STDIN`, many times faster than single inserts. Gives how many were stored: all or, on an error, none.
    ///
    /// - Parameters:
    ///   - table: its name, with its schema.
    ///   - columns: in the order of the values.
    ///   - rows: as many values in each as there are columns.
    /// - Returns: the number of rows stored.
    /// - Throws: ``PostgresError`` for the first row that does not fit.
    @discardableResult
    public func copy(
        into table: (schema: String, name: String), columns: [String], rows: some Sequence<[PostgresValue]> & Sendable
    ) async throws(PostgresError) -> Int {
        let names = columns.map(SQL.quoted(identifier:)).joined(separator: ", ")
        let target = SQL.quoted(identifier: table.schema) + "." + SQL.quoted(identifier: table.name)
        return try await exchange { handle throws(PostgresError) in
            guard PQsendQuery(handle.pointer, "copy \(target) (\(names)) from stdin") == 1 else { throw self.lost(handle) }
            try await self.flush(handle)
            guard let start = try await self.nextResult(handle) else { throw self.lost(handle) }
            guard start.status == PGRES_COPY_IN else { throw PostgresError(start, on: handle) }
            var chunk: [UInt8] = []
            for row in rows {
                CopyText.append(row, to: &chunk)
                if chunk.count > 1 << 16 {
                    try await self.put(chunk, handle)
                    chunk.removeAll(keepingCapacity: true)
                }
            }
            try await self.put(chunk, handle)
            while PQputCopyEnd(handle.pointer, nil) == 0 { try await self.waitForSocket(handle, writing: true) }
            try await self.flush(handle)
            return try self.last(await self.results(handle), on: handle).affected
        }
    }

    /// Waits for the next `NOTIFY` on a channel listened to; keeps the connection to itself meanwhile.
    public func nextNotification() async throws(PostgresError) -> PostgresNotification {
        try await exchange { handle throws(PostgresError) in
            while true {
                if let notice = PQnotifies(handle.pointer) {
                    defer { PQfreemem(notice) }
                    return PostgresNotification(
                        channel: String(cString: notice.pointee.relname), payload: String(cString: notice.pointee.extra))
                }
                try await self.waitForSocket(handle)
                guard PQconsumeInput(handle.pointer) == 1 else { throw self.lost(handle) }
            }
        }
    }
}

extension PostgresConnection {
    /// What the server may be told in place of a password: its SCRAM-SHA-256 verifier, made here with a salt of its own.
    ///
    /// - Throws: ``PostgresError/Kind/closed`` without a connection; ``PostgresError/Kind/cannotConnect`` when libpq cannot make it.
    public func verifier(of password: String, user: String) throws(PostgresError) -> String {
        guard let handle else { throw PostgresError(.closed, "the connection is closed") }
        guard let text = PQencryptPasswordConn(handle.pointer, password, user, "scram-sha-256") else {
            throw PostgresError(.cannotConnect, "libpq could not make a verifier of the password")
        }
        defer { PQfreemem(text) }
        return String(cString: text)
    }
}

// What the operations are made of. libpq's non-blocking calls, each of which may ask to wait for the socket.
extension PostgresConnection {
    private func shakeHands(_ handle: ConnectionHandle) async throws(PostgresError) {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(settings.connectTimeout)
        var status = PGRES_POLLING_WRITING
        while status != PGRES_POLLING_OK {
            guard PQstatus(handle.pointer) != CONNECTION_BAD, status != PGRES_POLLING_FAILED else {
                throw PostgresError(refusal: settings.redact(handle.message))
            }
            let left = clock.now.duration(to: deadline)
            let outcome = await wait(
                on: handle.socket, reading: status == PGRES_POLLING_READING, writing: status == PGRES_POLLING_WRITING,
                timeout: max(0.001, left / .seconds(1)))
            guard outcome == .ready, !Task.isCancelled else {
                if Task.isCancelled { throw PostgresError(.cancelled, "cancelled while connecting") }
                throw PostgresError(.cannotConnect, "no answer within \(Int(settings.connectTimeout)) s (\(settings))")
            }
            status = PQconnectPoll(handle.pointer)
        }
        guard PQsetnonblocking(handle.pointer, 1) == 0 else { throw lost(handle) }
    }

    /// One at a time: every await on the socket would otherwise let another task in.
    private func exchange<T>(_ body: (ConnectionHandle) async throws(PostgresError) -> T) async throws(PostgresError) -> T {
        await acquire()
        defer { releaseGate() }
        guard let handle else { throw PostgresError(.closed, "the connection is closed") }
        guard !Task.isCancelled else { throw PostgresError(.cancelled, "cancelled before the statement was sent") }
        let request = CancelRequest(handle)
        let answer: Result<T, PostgresError> = await withTaskCancellationHandler {
            do throws(PostgresError) {
                return .success(try await body(handle))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            request.send()
            // A server that is out of reach answers no request either.
            Task {
                try? await Task.sleep(for: .seconds(3))
                await self.abandonWait()
            }
        }
        if request.wasSent {
            self.handle = nil
            throw PostgresError(.cancelled, "cancelled while the statement ran")
        }
        switch answer {
        case .success(let value): return value
        case .failure(let error):
            if error.kind == .connectionLost { self.handle = nil }
            throw error
        }
    }

    private func acquire() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func releaseGate() {
        if waiting.isEmpty {
            isBusy = false
        } else {
            waiting.removeFirst().resume()
        }
    }

    private func flush(_ handle: ConnectionHandle) async throws(PostgresError) {
        while true {
            switch PQflush(handle.pointer) {
            case 0: return
            case 1:
                // The server may have to be read before it reads on.
                try await waitForSocket(handle, writing: true)
                guard PQconsumeInput(handle.pointer) == 1 else { throw lost(handle) }
            default: throw lost(handle)
            }
        }
    }

    private func nextResult(_ handle: ConnectionHandle) async throws(PostgresError) -> ResultHandle? {
        while PQisBusy(handle.pointer) == 1 {
            try await waitForSocket(handle)
            guard PQconsumeInput(handle.pointer) == 1 else { throw lost(handle) }
        }
        return PQgetResult(handle.pointer).map(ResultHandle.init)
    }

    private func results(_ handle: ConnectionHandle) async throws(PostgresError) -> [ResultHandle] {
        var all: [ResultHandle] = []
        while let result = try await nextResult(handle) { all.append(result) }
        return all
    }

    private func last(_ results: [ResultHandle], on handle: ConnectionHandle) throws(PostgresError) -> ResultHandle {
        for result in results {
            switch result.status {
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: throw PostgresError(result, on: handle)
            default: continue
            }
        }
        guard let result = results.last else { throw lost(handle) }
        return result
    }

    private func put(_ bytes: [UInt8], _ handle: ConnectionHandle) async throws(PostgresError) {
        guard !bytes.isEmpty else { return }
        while true {
            let status = bytes.withUnsafeBytes { raw in
                PQputCopyData(handle.pointer, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count))
            }
            switch status {
            case 1: return
            case 0: try await waitForSocket(handle, writing: true)
            default: throw lost(handle)
            }
        }
    }

    private func waitForSocket(_ handle: ConnectionHandle, writing: Bool = false) async throws(PostgresError) {
        guard await wait(on: handle.socket, reading: true, writing: writing, timeout: nil) == .ready else { throw lost(handle) }
    }

    private func wait(on socket: Int32, reading: Bool, writing: Bool, timeout: Double?) async -> SocketWait.Outcome {
        guard socket >= 0 else { return .abandoned }
        let wait = SocketWait(queue: executor.queue)
        self.wait = wait
        defer { self.wait = nil }
        return await withCheckedContinuation { continuation in
            wait.start(socket: socket, reading: reading, writing: writing, timeout: timeout, continuation: continuation)
        }
    }

    private func abandonWait() { wait?.abandon() }

    private func lost(_ handle: ConnectionHandle) -> PostgresError {
        PostgresError(.connectionLost, settings.redact(handle.message))
    }
}
