import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Parts a referral that is several: it keeps the first range, each other range becomes a referral of its own, and every
    /// value goes where its page goes.
    ///
    /// - Parameters:
    ///   - id: the referral.
    ///   - parts: two or more ranges of its pages, in order, without overlap.
    ///   - reviewer: kept with the event.
    ///   - version: the ``ReferralRecord/version`` that the reviewer saw; nil to not care.
    ///   - validate: runs the rules on each part.
    /// - Returns: all parts, the first under the old ID.
    /// - Throws: ``StoreError/badPages(_:_:)``, and as ``setField(_:_:_:by:version:validate:)``.
    @discardableResult
    public func split(
        _ id: ReferralID, _ parts: [ClosedRange<Int>], by reviewer: String, version: Int? = nil, validate: @escaping Validation
    ) async throws(StoreError) -> [ReferralRecord] {
        guard parts.count > 1, let kept = parts.first else { throw .badPages(id, "a split takes two or more ranges of pages") }
        for (range, next) in zip(parts, parts.dropFirst()) where range.upperBound >= next.lowerBound {
            throw .badPages(id, "the ranges of pages overlap or are out of order")
        }
        let first = try await rework(id, by: reviewer, version: version) { edit, connection in
            let whole = edit.referral.firstPage...edit.referral.lastPage
            guard parts.allSatisfy({ whole.contains($0.lowerBound) && whole.contains($0.upperBound) }) else {
                throw StoreError.badPages(id, "it has pages \(whole.lowerBound) to \(whole.upperBound)")
            }
            for part in parts.dropFirst() {
                let fields = edit.referral.fields.filter { $0.value.page.map(part.contains) == true }
                var referral = validate(Referral(pages: part, fields: fields))
                referral.disposition = referral.storableDisposition
                edit.others.append(try await Self.insert(referral, edit.authors, partOf: edit.before, by: reviewer, connection))
                for key in fields.keys { edit.referral.fields[key] = nil }
            }
            (edit.referral.firstPage, edit.referral.lastPage) = (kept.lowerBound, kept.upperBound)
            edit.apply(validate)
            edit.event = (.split, parts.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ","))
        }
        var all = [first]
        for other in try await others(of: id, version: first.version) { all.append(try await referral(other)) }
        return all
    }

    /// Puts another referral of the same document into this one: pages, and values that this one lacks. The other is rejected
    /// with a reason that names this one.
    ///
    /// - Throws: ``StoreError/badPages(_:_:)`` unless their pages meet; ``StoreError/notOpen(_:_:)``; as
    ///   ``setField(_:_:_:by:version:validate:)``.
    @discardableResult
    public func join(
        _ id: ReferralID, with other: ReferralID, by reviewer: String, version: Int? = nil, validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord {
        guard id != other else { throw .badPages(id, "it cannot be joined with itself") }
        return try await rework(id, by: reviewer, version: version) { edit, connection in
            let joined = try await ReferralRecord.load(other, connection, locking: true)
            try joined.checkClaim(reviewer)
            try await Self.checkSeal(other, connection)
            guard joined.referral.disposition != .rejected else { throw StoreError.notOpen(other, .rejected) }
            guard joined.document == edit.before.document else { throw StoreError.badPages(id, "referral \(other) is of another document") }
            let (first, last) = (edit.referral.firstPage, edit.referral.lastPage)
            guard joined.referral.firstPage <= last + 1, joined.referral.lastPage >= first - 1 else {
                throw StoreError.badPages(id, "pages lie between it and referral \(other)")
            }
            (edit.referral.firstPage, edit.referral.lastPage) =
                (min(first, joined.referral.firstPage), max(last, joined.referral.lastPage))
            for (key, field) in joined.referral.fields where edit.referral.fields[key] == nil {
                edit.referral.fields[key] = field
                edit.referral.illegible.remove(key)
                edit.authors[key] = joined.setBy[key]
            }
            edit.others = [other]
            edit.apply(validate)
            edit.event = (.joined, "with referral \(other)")
            var gone = ReferralEdit(joined, by: reviewer)
            gone.referral.disposition = .rejected
            gone.rejectionReason = "joined into referral \(id)"
            gone.event = (.joined, "into referral \(id)")
            gone.isDone = true
            try await connection.pipeline(gone.statements())
        }
    }

    private func others(of id: ReferralID, version: Int) async throws(StoreError) -> [ReferralID] {
        try await guarded {
            try await pool.query("select others from intake.undo_step where referral_id = \(id.rawValue) and version = \(version)")
                .first?.get("others", as: [Int64].self).map(ReferralID.init(rawValue:)) ?? []
        }
    }

    private static func insert(
        _ referral: Referral, _ authors: [FieldKey: FieldAuthor], partOf before: ReferralRecord, by reviewer: String,
        _ connection: PostgresConnection
    ) async throws -> ReferralID {
        let row = try await connection.query(
            """
            select intake.part_referral(\(before.id.rawValue)::bigint, \(referral.firstPage)::integer, \(referral.lastPage)::integer,
                \(referral.disposition.rawValue)::text, \(referral.urgency.hoursToReview)::integer) as id
            """
        ).only()
        let id = ReferralID(rawValue: try row.get("id"))
        let fields = FieldKey.allCases.compactMap { key in
            referral.fields[key].map { StoredField(key, $0, author: authors[key]) }
        }
        var all = referral.findings.map { ReferralStatements.add($0, to: id) }
        if !fields.isEmpty { all.append(try ReferralStatements.insert(fields, in: id)) }
        all.append(
            ReferralStatements.tell(
                .created, by: reviewer, document: before.document, referral: id, detail: "split from referral \(before.id)"))
        try await connection.pipeline(all)
        return id
    }
}
