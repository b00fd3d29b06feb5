import DocumentVault
import FoundationEssentials
import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Keeps a letter; it is then ``LetterState/made`` and waits for a carrier.
    ///
    /// - Throws: ``StoreError/noSuchReferral(_:)``, ``StoreError/notOpen(_:_:)`` for a rejected one.
    public func keep(_ letter: NewLetter, by reviewer: String) async throws(StoreError) -> StoredLetter {
        try await guarded {
            try await pool.transaction { connection in
                let record = try await ReferralRecord.load(letter.referral, connection, locking: true)
                guard record.referral.disposition != .rejected else { throw StoreError.notOpen(letter.referral, .rejected) }
                let sealed = try await key(of: record.document, connection)?
                    .seal(letter.content, as: .letter("\(letter.code.characters)"))
                let row = try await connection.query(
                    """
                    insert into intake.letter (referral_id, code, made_by, asked, content, sealed, page_count, recipient, fax)
                    values (\(letter.referral.rawValue), \(letter.code.characters), \(reviewer), \(letter.asked.map(\.rawValue))::text[],
                        \(sealed ?? letter.content), \(sealed != nil), \(letter.pageCount), \(letter.recipient), \(letter.fax)) returning id
                    """
                ).only()
                let id = LetterID(rawValue: try row.get("id"))
                try await connection.query(
                    ReferralStatements.tell(
                        .letterMade, by: reviewer, document: record.document, referral: letter.referral,
                        detail: letter.asked.map(\.rawValue).joined(separator: ", ")))
                return try StoredLetter(try await connection.query("\(Self.letterSelection) where l.id = \(id.rawValue)").only())
            }
        }
    }

    /// Letters in the order they were made, the newest last.
    ///
    /// - Parameters:
    ///   - referral: only about this one.
    ///   - states: only in one of these; all when empty.
    ///   - limit: the newest so many.
    /// - Returns: the letters without their PDFs.
    /// - Throws: ``StoreError``.
    public func letters(
        of referral: ReferralID? = nil, in states: [LetterState] = [], limit: Int = 100
    ) async throws(StoreError) -> [StoredLetter] {
        try await guarded {
            var condition: SQL = "true"
            if let referral { condition += " and l.referral_id = \(referral.rawValue)" }
            if !states.isEmpty { condition += " and l.state = any(\(states.map(\.rawValue))::text[])" }
            return try await pool.query(
                "select * from (\(Self.letterSelection) where \(condition) order by l.id desc limit \(limit)) n order by id"
            ).map { try StoredLetter($0) }
        }
    }

    /// - Throws: ``StoreError/noSuchLetter(_:)``.
    public func letter(_ id: LetterID) async throws(StoreError) -> StoredLetter {
        try await guarded {
            let rows = try await pool.query("\(Self.letterSelection) where l.id = \(id.rawValue)")
            guard let row = rows.first else { throw StoreError.noSuchLetter(id) }
            return try StoredLetter(row)
        }
    }

    /// The PDF of a letter.
    ///
    /// - Throws: ``StoreError/noSuchLetter(_:)``.
    public func letterContent(_ id: LetterID) async throws(StoreError) -> [UInt8] {
        try await guarded {
            let rows = try await pool.query(
                """
                select l.content, l.sealed, l.code, l.referral_id, d.id as document_id, d.destroyed_at is not null as is_destroyed,
                    \(Self.keyColumns)
                from intake.letter l join intake.referral r on r.id = l.referral_id join intake.document d on d.id = r.document_id
                left join intake.data_key k on k.document_id = d.id where l.id = \(id.rawValue)
                """)
            guard let row = rows.first else { throw StoreError.noSuchLetter(id) }
            if try row.get("is_destroyed") { throw StoreError.destroyed(DocumentID(rawValue: try row.get("document_id"))) }
            try await seen(.letter, referrals: [ReferralID(rawValue: try row.get("referral_id"))], detail: "letter \(id)")
            let content: [UInt8] = try row.get("content")
            guard try row.get("sealed"), let key = try await documentKey(row) else { return content }
            return try key.open(content, as: .letter(try row.get("code")))
        }
    }

    private static let letterSelection: SQL = """
        select l.id, l.referral_id, l.code, l.state, l.state_since, l.made_at, l.made_by, l.asked, l.page_count, l.fax, l.channel, l.job,
            l.receipt, l.attempts, l.unsure, l.last_fault, (select max(r.document_id) from intake.reply r where r.letter_id = l.id) as reply
        from intake.letter l
        """
}
