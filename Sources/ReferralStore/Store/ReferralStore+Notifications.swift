import PostgresClient

extension ReferralStore {
    /// Every change of a referral's status from now on. The stream goes on by itself after a lost connection.
    ///
    /// - Returns: the changes, and `nil` when the connection was made or made again, because something may have been missed.
    public func statusChanges() -> AsyncStream<StatusChange?> {
        let listener = PostgresListener(pool.settings, channels: ["referral_changed"])
        let (stream, continuation) = AsyncStream.makeStream(of: StatusChange?.self)
        let task = Task {
            for await event in listener.events {
                switch event {
                case .listening: continuation.yield(nil)
                case .notification(let notification):
                    if let change = try? StoredJSON.decode(notification.payload, as: StatusChange.self) { continuation.yield(change) }
                case .lost: break
                }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in
            task.cancel()
            listener.stop()
        }
        return stream
    }
}
