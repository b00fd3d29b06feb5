import DocumentVault
import PostgresClient
import ReferralModel

extension ReferralStore {
    /// A reply that answers a letter of this house.
    struct KnownReply {
        var letter: LetterID
        var reply: LetterReply
        /// The referral that the letter went out for, and what it asked.
        var referral: Referral
        var asked: Set<FieldKey>
    }

    /// The replies of a reading that answer letters of this house.
    func known(_ replies: [LetterReply], _ connection: PostgresConnection) async throws -> [KnownReply] {
        var known: [KnownReply] = []
        for reply in replies {
            let rows = try await connection.query(
                "select id, referral_id, asked from intake.letter where code = \(reply.code.characters)")
            guard let row = rows.first else { continue }
            known.append(
                KnownReply(
                    letter: LetterID(rawValue: try row.get("id")), reply: reply,
                    referral: try await ReferralRecord.load(ReferralID(rawValue: try row.get("referral_id")), connection).referral,
                    asked: Set(try row.get("asked", as: [String].self).compactMap(FieldKey.init(rawValue:)))))
        }
        return known
    }

    /// Fills in what came back, letter by letter, until no reply waits. Safe to repeat and to be done by many at once.
    ///
    /// Only fields that were asked for or are empty are filled, never one that a person has set or emptied; each is flagged, so that
    /// the referral goes to the desk with just these. The database refuses anything else.
    ///
    /// - Parameter validate: the rules for a referral.
    /// - Returns: how many replies were dealt with.
    /// - Throws: ``StoreError``.
    @discardableResult
    public func applyReplies(validate: @Sendable (ReferralRecord) -> Validation) async throws(StoreError) -> Int {
        var count = 0
        while let id = try await nextReply() {
            try await apply(id, validate)
            count += 1
        }
        return count
    }

    /// Whether replies wait to be filled in.
    public func hasWaitingReplies() async throws(StoreError) -> Bool { try await nextReply() != nil }

    private func nextReply() async throws(StoreError) -> Int64? {
        try await guarded {
            try await pool.query("select id from intake.reply where applied_at is null order by id limit 1").first?.get("id")
        }
    }

    private func apply(_ reply: Int64, _ validate: @Sendable (ReferralRecord) -> Validation) async throws(StoreError) {
        try await guarded {
            // A person may change the referral between the look and the function; then look again.
            while true {
                let row = try await pool.query(
                    """
                    select r.letter_id, l.referral_id, l.asked, r.document_id, r.content, r.sealed, \(Self.keyColumns), array(
                        select c.key from (
                            select distinct on (key) key, after from intake.field_change where referral_id = l.referral_id
                            order by key, id desc
                        ) c where c.after is null) as emptied
                    from intake.reply r join intake.letter l on l.id = r.letter_id join intake.document d on d.id = r.document_id
                    left join intake.data_key k on k.document_id = d.id where r.id = \(reply)
                    """
                ).only()
                var content: [UInt8] = try row.get("content")
                if try row.get("sealed") {
                    guard let key = try await documentKey(row) else {
                        throw StoreError.destroyed(DocumentID(rawValue: try row.get("document_id")))
                    }
                    content = try key.open(content, as: .reply(try row.get("letter_id")))
                }
                let record = try await referral(ReferralID(rawValue: try row.get("referral_id")))
                let filling = ReplyFilling(
                    record, with: try StoredJSON.decode(content), from: try row.get("document_id"),
                    asked: Set(try row.get("asked", as: [String].self).compactMap(FieldKey.init(rawValue:))),
                    emptied: Set(try row.get("emptied", as: [String].self).compactMap(FieldKey.init(rawValue:))))
                let after = filling.referral(validate(record))
                let fields = filling.keys.compactMap { key in after.fields[key].map { StoredField(key, $0, author: nil) } }
                let done = try await pool.query(
                    """
                    select intake.apply_reply(\(reply)::bigint, \(record.version)::integer, \(try StoredJSON.text(fields))::jsonb,
                        \(try StoredJSON.text(after.findings.map(StoredFinding.init)))::jsonb,
                        \(after.illegible.map(\.rawValue).sorted())::text[], \(try StoredJSON.text(UndoState(record)))::jsonb,
                        \(filling.outcome)::text) as done
                    """
                ).only()
                if try done.get("done") { return }
            }
        }
    }
}
