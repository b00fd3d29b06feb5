/// Listens on channels over a connection of its own and keeps listening when that breaks.
public final class PostgresListener: Sendable {
    public enum Event: Hashable, Sendable {
        /// Listening, for the first time or again: anything may have been missed before.
        case listening
        case notification(PostgresNotification)
        /// The connection is gone; another is being tried.
        case lost(PostgresError)
    }

    public let events: AsyncStream<Event>
    private let task: Task<Void, Never>

    /// Begins at once. `longestPause` bounds the wait between tries to connect.
    public init(_ settings: ConnectionString, channels: [String], longestPause: Duration = .seconds(15)) {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(10_000))
        events = stream
        task = Task {
            var pause = Duration.milliseconds(100)
            while !Task.isCancelled {
                let connection = PostgresConnection(settings, applicationName: "intake listener")
                do throws(PostgresError) {
                    try await connection.connect()
                    for channel in channels { try await connection.query("listen \(identifier: channel)") }
                    pause = .milliseconds(100)
                    continuation.yield(.listening)
                    while true { continuation.yield(.notification(try await connection.nextNotification())) }
                } catch {
                    if !Task.isCancelled { continuation.yield(.lost(error)) }
                }
                await connection.close()
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, longestPause)
            }
            continuation.finish()
        }
        continuation.onTermination = { [task] _ in task.cancel() }
    }

    deinit { task.cancel() }

    public func stop() { task.cancel() }
}
