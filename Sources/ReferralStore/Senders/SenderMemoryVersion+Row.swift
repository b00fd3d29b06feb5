import PostgresClient
import SenderMemory

extension SenderMemoryVersion {
    static let columns: SQL = "memory_id, version, at, by, why, restored, lessons, senders, content"

    /// The version that counts of each memory.
    static let now: SQL = """
        (select distinct on (memory_id) * from intake.sender_memory_version order by memory_id, version desc) m
        """

    init(_ row: Row) throws {
        guard let reason = Reason(rawValue: try row.get("why")) else { throw StoreError.unreadable("a reason in the memory of senders") }
        self.init(
            id: SenderMemoryID(rawValue: try row.get("memory_id")), version: try row.get("version"), at: try row.get("at"),
            by: try row.get("by"), reason: reason, restored: try row.getOptional("restored"),
            lessons: try row.get("lessons", as: [Int64].self).map(ReferralID.init(rawValue:)), senders: try row.get("senders"),
            content: try StoredJSON.decode(row.get("content", as: [UInt8].self)))
    }
}
