import PostgresClient

extension ReferralStore {
    /// The change feed behind a position, in its order. When a change is given, so were or are all before it.
    ///
    /// - Parameters:
    ///   - position: the last one dealt with; 0 for all.
    ///   - limit: at most so many.
    /// - Returns: the changes.
    /// - Throws: ``StoreError``.
    public func changes(after position: Int64, limit: Int = 1000) async throws(StoreError) -> [StoreChange] {
        try await guarded {
            try await pool.query(
                """
                select position, at, document_id, referral_id, status, version from referrals.change
                where position > \(position) order by position limit \(limit)
                """
            ).map { row in
                StoreChange(
                    position: try row.get("position"), at: try row.get("at"), document: DocumentID(rawValue: try row.get("document_id")),
                    referral: try row.getOptional("referral_id").map(ReferralID.init(rawValue:)), status: try row.get("status"),
                    version: try row.getOptional("version"))
            }
        }
    }

    /// Tells when the change feed has grown, or may have while the connection was away.
    public func changeSignals() -> AsyncStream<Void> {
        let listener = PostgresListener(pool.settings, channels: ["change_noted"])
        // One unread signal says as much as many.
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let task = Task {
            for await event in listener.events {
                if case .lost = event { continue }
                continuation.yield()
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
