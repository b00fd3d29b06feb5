import DocumentVault
import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// Stores what was read; the document is then `completed`, or `not_a_referral` where no person need look. Safe to repeat with the same lease
    /// after ``StoreError/unavailable(_:)``.
    ///
    /// - Throws: ``StoreError/invalidReading(_:)`` for a referral document without a referral, or a value that is not of its
    ///   field's type; ``StoreError/leaseLost(_:)``.
    @discardableResult
    public func complete(_ lease: DocumentLease, _ reading: DocumentReading) async throws(StoreError) -> [ReferralID] {
        try await guarded {
            try check(reading)
            return try await pool.transaction { connection in
                guard try await !connection.query(holding(lease)).isEmpty else {
                    return try await finishedBefore(lease, connection)
                }
                let key = try await lockedKey(of: lease.document, connection)
                let replies = try await known(reading.replies, connection)
                let reading = Self.without(replies, reading)
                let ids = try await insertReferrals(of: reading, lease, connection)
                var all = try statements(for: reading, ids, lease, key)
                for known in replies {
                    let content = try StoredJSON.bytes(known.reply.referral)
                    let sealed = try key?.seal(content, as: .reply(known.letter.rawValue))
                    all.append(
                        """
                        insert into intake.reply (letter_id, document_id, content, sealed)
                        values (\(known.letter.rawValue), \(lease.document.rawValue), \(sealed ?? content), \(sealed != nil))
                        """)
                }
                try await connection.pipeline(all)
                let ready = zip(ids, reading.referrals).filter { $1.storableDisposition == .ready }.map(\.0)
                try await linkNew(ready, connection)
                return ids
            }
        }
    }

    /// The pages of a reply are no referral of their own, unless they name another patient than the letter went out for: what an
    /// office put behind its answer must not be lost.
    private static func without(_ replies: [KnownReply], _ reading: DocumentReading) -> DocumentReading {
        guard !replies.isEmpty else { return reading }
        var rest = reading
        rest.referrals.removeAll { referral in
            let over = replies.filter {
                referral.firstPage <= $0.reply.referral.lastPage && $0.reply.referral.firstPage <= referral.lastPage
            }
            return over.contains { !ReplyFilling.namesAnother($0.referral, referral, $0.asked) }
        }
        if rest.referrals.isEmpty {
            rest.documentClass = .other(.letterReply)
            rest.isClassInDoubt = false
        }
        return rest
    }

    private func check(_ reading: DocumentReading) throws(StoreError) {
        guard reading.holdsReferrals else { return }
        guard !reading.referrals.isEmpty else { throw .invalidReading("a referral document without a referral") }
        for referral in reading.referrals {
            guard 1 <= referral.firstPage, referral.firstPage <= referral.lastPage else {
                throw .invalidReading("a referral whose pages are out of order")
            }
            for (key, field) in referral.fields where !key.takes(field.value) {
                throw .invalidReading("\(key.rawValue) has a value of another type")
            }
        }
    }

    /// A worker that lost its connection while it committed asks again: what it wanted may have happened.
    private func finishedBefore(_ lease: DocumentLease, _ connection: PostgresConnection) async throws -> [ReferralID] {
        let rows = try await connection.query(
            "select from intake.document where id = \(lease.document.rawValue) and finished_token = \(lease.token)")
        guard !rows.isEmpty else { throw StoreError.leaseLost(lease.document) }
        return try await connection.query(
            "select id from intake.referral where document_id = \(lease.document.rawValue) order by ordinal"
        ).map { ReferralID(rawValue: try $0.get("id")) }
    }

    private func insertReferrals(
        of reading: DocumentReading, _ lease: DocumentLease, _ connection: PostgresConnection
    ) async throws -> [ReferralID] {
        guard reading.holdsReferrals else { return [] }
        let statements = reading.referrals.enumerated().map { index, referral -> SQL in
            """
            insert into intake.referral (document_id, ordinal, first_page, last_page, status, received_at, due_at, site, sender, illegible,
                rejection_reason)
            select d.id, \(index + 1), \(referral.firstPage), \(referral.lastPage), \(referral.storableDisposition.rawValue), d.received_at,
                d.received_at + make_interval(hours => \(referral.urgency.hoursToReview)::integer), d.site, d.sender,
                \(referral.illegible.map(\.rawValue).sorted())::text[],
                \(referral.disposition == .rejected ? "rejected by a rule" : nil as String?)
            from intake.document d where d.id = \(lease.document.rawValue) returning id
            """
        }
        return try await connection.pipeline(statements).map { ReferralID(rawValue: try $0.only().get("id")) }
    }

    private func statements(
        for reading: DocumentReading, _ ids: [ReferralID], _ lease: DocumentLease, _ key: DocumentKey?
    ) throws -> [SQL] {
        let document = lease.document
        let worker = "worker " + lease.worker
        var all: [SQL] = []
        for page in reading.pages {
            let text = try StoredJSON.bytes(page)
            all.append(
                """
                insert into intake.page_text (document_id, number, content)
                values (\(document.rawValue), \(page.number), \(try key?.seal(text, as: .page(page.number)) ?? text))
                """)
        }
        let pairs = try StoredJSON.bytes(reading.pairs)
        all.append(
            "insert into intake.reading (document_id, pairs) values (\(document.rawValue), \(try key?.seal(pairs, as: .pairs) ?? pairs))")
        for (id, referral) in zip(ids, reading.referrals) {
            let fields = FieldKey.allCases.compactMap { key in referral.fields[key].map { StoredField(key, $0, author: nil) } }
            if !fields.isEmpty { all.append(try ReferralStatements.insert(fields, in: id)) }
            all += referral.findings.map { ReferralStatements.add($0, to: id) }
            all.append(
                ReferralStatements.tell(
                    .created, by: worker, document: document, referral: id, detail: referral.storableDisposition.rawValue))
        }
        // What is in doubt counts as a referral, with the probability that it is one, until a person rejects it.
        let isReferral = reading.holdsReferrals
        let name = isReferral ? "referral" : reading.documentClass.otherKind?.rawValue ?? "unknown"
        let confidence = isReferral && reading.documentClass != .referral ? 1 - reading.classConfidence : reading.classConfidence
        let state = isReferral ? DocumentState.completed : .notAReferral
        all.append(
            """
            update intake.document set state = \(state.rawValue), state_since = clock_timestamp(), class = \(name),
                class_confidence = \(confidence), page_count = \(reading.pages.count), finished_at = clock_timestamp(),
                finished_token = \(lease.token), failure_code = null, failure_message = null
            where id = \(document.rawValue)
            """)
        all.append("delete from intake.job where document_id = \(document.rawValue)")
        all.append(ReferralStatements.tell(.completed, by: worker, document: document, detail: name))
        return all
    }
}
