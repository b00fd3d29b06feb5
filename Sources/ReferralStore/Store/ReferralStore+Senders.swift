import PostgresClient
import ReferralModel
public import SenderMemory

extension ReferralStore {
    /// Makes the memory of forms from settled referrals, oldest first; the same referrals always give the same memory.
    public typealias Teaching = @Sendable ([SettledReferral]) -> FormMemory

    /// More settled referrals of one form than this teach nothing new; the latest count.
    public static let mostLessons = 30
    /// A reader is told of so many memories at most: those of its sender first, then the ones that learnt last.
    static let mostRecalled = 60

    /// Every memory as it is now, the one that learnt last first.
    public func senderMemories() async throws(StoreError) -> [SenderMemoryVersion] {
        try await guarded {
            try await pool.query("select \(SenderMemoryVersion.columns) from \(SenderMemoryVersion.now) order by at desc, memory_id")
                .map(SenderMemoryVersion.init)
        }
    }

    /// The versions of a memory, newest first.
    ///
    /// - Throws: ``StoreError/noSuchSenderMemory(_:)``.
    public func senderMemory(_ id: SenderMemoryID) async throws(StoreError) -> [SenderMemoryVersion] {
        try await guarded {
            let versions = try await pool.query(
                """
                select \(SenderMemoryVersion.columns) from intake.sender_memory_version where memory_id = \(id.rawValue)
                order by version desc
                """
            ).map(SenderMemoryVersion.init)
            guard !versions.isEmpty else { throw StoreError.noSuchSenderMemory(id) }
            return versions
        }
    }

    /// What a reader of a fax from `sender` should know of forms.
    public func formMemory(for sender: String?) async throws(StoreError) -> FormMemory {
        try await guarded {
            let rows = try await pool.query(
                """
                select content from \(SenderMemoryVersion.now) where trusted + candidate > 0
                order by (\(sender ?? "") = any (senders)) desc, at desc, memory_id limit \(Self.mostRecalled)
                """)
            return FormMemory(
                forms: try rows.flatMap { try StoredJSON.decode($0.get("content", as: [UInt8].self), as: FormMemory.self).forms })
        }
    }

    /// Forgets everything that a memory holds, as a new version of it.
    ///
    /// - Returns: the version that holds nothing.
    /// - Throws: ``StoreError/noSuchSenderMemory(_:)``.
    @discardableResult
    public func forget(_ id: SenderMemoryID, by reviewer: String) async throws(StoreError) -> SenderMemoryVersion {
        try await renew(id, by: reviewer) { now, _ in
            var next = now
            (next.reason, next.restored, next.lessons, next.content) = (.forgotten, nil, [], .empty)
            return next
        }
    }

    /// Takes up an earlier version again. What was learnt since is not learnt again from the same referrals.
    ///
    /// - Parameters:
    ///   - id: the memory.
    ///   - version: the version to go back to; nil for the one before the present one.
    ///   - reviewer: kept with the new version.
    /// - Returns: the new version, equal in content to the earlier one.
    /// - Throws: ``StoreError/noSuchSenderMemory(_:)``, also where there is no such earlier version.
    @discardableResult
    public func rollBack(_ id: SenderMemoryID, to version: Int? = nil, by reviewer: String) async throws(StoreError) -> SenderMemoryVersion
    {
        try await renew(id, by: reviewer) { now, connection in
            let wanted = version ?? (now.restored ?? now.version) - 1
            let rows = try await connection.query(
                """
                select \(SenderMemoryVersion.columns) from intake.sender_memory_version
                where memory_id = \(id.rawValue) and version = \(wanted) and version < \(now.version)
                """)
            guard let row = rows.first else { throw StoreError.noSuchSenderMemory(id) }
            var next = try SenderMemoryVersion(row)
            (next.reason, next.restored) = (.rolledBack, wanted)
            return next
        }
    }

    /// Adds a version made from the present one, which nobody else changes meanwhile.
    private func renew(
        _ id: SenderMemoryID, by reviewer: String,
        _ change: @escaping @Sendable (SenderMemoryVersion, PostgresConnection) async throws -> SenderMemoryVersion
    ) async throws(StoreError) -> SenderMemoryVersion {
        try await guarded {
            try await pool.transaction { connection in
                try await Self.lockSenders(connection)
                let rows = try await connection.query(
                    "select \(SenderMemoryVersion.columns) from \(SenderMemoryVersion.now) where memory_id = \(id.rawValue)")
                guard let row = rows.first else { throw StoreError.noSuchSenderMemory(id) }
                let now = try SenderMemoryVersion(row)
                var next = try await change(now, connection)
                next.version = now.version + 1
                next.by = reviewer
                return try await Self.insert(next, connection)
            }
        }
    }

    static func insert(_ version: SenderMemoryVersion, _ connection: PostgresConnection) async throws -> SenderMemoryVersion {
        let row = try await connection.query(
            """
            insert into intake.sender_memory_version (memory_id, version, by, why, restored, lessons, senders, trusted, candidate, retired,
                content)
            values (\(version.id.rawValue), \(version.version), \(version.by), \(version.reason.rawValue), \(version.restored),
                \(version.lessons.map(\.rawValue))::bigint[], \(version.senders)::text[], \(version.count(.trusted)),
                \(version.count(.candidate)), \(version.count(.retired)), \(try StoredJSON.bytes(version.content)))
            returning \(SenderMemoryVersion.columns)
            """
        ).only()
        return try SenderMemoryVersion(row)
    }

    /// One at a time learns, forgets or rolls back: a lesson is taken in by exactly one version.
    static func lockSenders(_ connection: PostgresConnection) async throws {
        try await connection.query("select pg_advisory_xact_lock(hashtext('intake.sender_memory'))")
    }
}
