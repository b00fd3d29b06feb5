import DocumentVault
import PostgresClient
import ReferralModel
public import SenderMemory

extension ReferralStore {
    /// Which of the memories a settled referral belongs to; nil for none of them.
    public typealias Recognition = @Sendable (SettledReferral, [FormMemory]) -> Int?

    /// Learns from the next settled referral that was not looked at yet: one that a person made ready.
    ///
    /// - Parameters:
    ///   - recognize: finds the memory that the referral's form is in.
    ///   - teach: makes the memory anew from its lessons and this one.
    ///   - author: kept with the version.
    /// - Returns: what came of it.
    /// - Throws: ``StoreError``.
    public func learnNext(
        recognize: @escaping Recognition, teach: @escaping Teaching, by author: String = "intake"
    ) async throws(StoreError) -> LearningStep {
        try await guarded {
            try await pool.transaction { connection in
                try await Self.lockSenders(connection)
                guard let next = try await Self.nextLesson(connection) else { return .nothingToLearn }
                guard let settled = try await self.settled(next, connection) else { return .taughtNothing(next) }
                let known = try await connection.query(
                    "select \(SenderMemoryVersion.columns) from \(SenderMemoryVersion.now) order by memory_id"
                ).map(SenderMemoryVersion.init)
                let found = recognize(settled, known.map(\.content)).map { known[$0] }
                var cases: [SettledReferral] = []
                for lesson in (found?.lessons ?? []).filter({ $0 != next }).suffix(Self.mostLessons - 1) {
                    if let earlier = try await self.settled(lesson, connection) { cases.append(earlier) }
                }
                cases.append(settled)
                let content = teach(cases)
                guard !content.forms.isEmpty else { return .taughtNothing(settled.id) }
                let id = if let found { found.id } else { try await Self.newMemory(connection) }
                let version = try await Self.insert(
                    SenderMemoryVersion(
                        id: id, version: (found?.version ?? 0) + 1, at: settled.receivedAt, by: author, reason: .learnt, restored: nil,
                        lessons: cases.map(\.id), senders: Set(content.forms.flatMap(\.senders)).sorted(), content: content),
                    connection)
                return .learnt(settled.id, version)
            }
        }
    }

    private static func newMemory(_ connection: PostgresConnection) async throws -> SenderMemoryID {
        let row = try await connection.query("select intake.make_sender_memory() as id").only()
        return SenderMemoryID(rawValue: try row.get("id"))
    }

    /// The referral that waits longest to be learnt from; it no longer waits then.
    private static func nextLesson(_ connection: PostgresConnection) async throws -> ReferralID? {
        try await connection.query(
            """
            delete from intake.sender_work where referral_id =
                (select referral_id from intake.sender_work order by since, referral_id limit 1)
            returning referral_id
            """
        ).first.map { ReferralID(rawValue: try $0.get("referral_id")) }
    }

    /// Nil for what is no longer ready or was destroyed, or whose pages cannot be understood: one such must not keep the others waiting.
    func settled(_ id: ReferralID, _ connection: PostgresConnection) async throws -> SettledReferral? {
        let record = try await ReferralRecord.load(id, connection)
        guard record.referral.disposition == .ready else { return nil }
        let key: DocumentKey?
        do { key = try await self.key(of: record.document, connection) } catch StoreError.destroyed { return nil }
        let rows = try await connection.query(
            """
            select number, content from intake.page_text where document_id = \(record.document.rawValue)
                and number between \(record.referral.firstPage) and \(record.referral.lastPage) order by number
            """)
        let contents = try rows.map { row in
            let content: [UInt8] = try row.get("content")
            return try key?.open(content, as: .page(try row.get("number"))) ?? content
        }
        let pages = contents.compactMap { try? StoredJSON.decode($0, as: PageText.self) }
        guard pages.count == contents.count, !pages.isEmpty else { return nil }
        // A value that a reply to a letter brought stands on another fax; one still in doubt is no teacher.
        let values = record.referral.fields.filter { $0.value.document == nil && !$0.value.flagged }.mapValues(\.value)
        return SettledReferral(id: id, pages: pages, receivedAt: record.receivedAt, values: values, sender: record.sender)
    }
}
