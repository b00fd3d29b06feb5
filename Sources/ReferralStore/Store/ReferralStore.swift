/// Documents, queue, referrals and reviews in PostgreSQL.
public struct ReferralStore: Sendable {
    public let policy: QueuePolicy

    /// Prepares a pool of at most `connections`; nothing is connected before the first call.
    ///
    /// - Parameter url: any libpq URL or keyword string.
    /// - Throws: ``StoreError/badConnectionString(_:)``.
    public init(url: String, connections: Int = 4, policy: QueuePolicy = QueuePolicy()) throws(StoreError) {
        self.policy = policy
    }

    /// Brings the schema up to date; safe when many start at once. Gives the numbers of the migrations that were run.
    ///
    /// - Throws: ``StoreError/wrongSchema(_:)`` when the database is newer than this program.
    @discardableResult
    public func migrate() async throws(StoreError) -> [Int] { throw .cancelled }

    /// Fails unless the schema is the one this program knows; changes nothing.
    public func checkSchema() async throws(StoreError) { throw .cancelled }

    /// Closes every connection. Calls after that fail.
    public func close() async {}
}
