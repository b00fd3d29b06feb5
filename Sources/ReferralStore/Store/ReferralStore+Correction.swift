import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// Says that something is written in the field that nobody can read: illegible, which is not missing.
    ///
    /// - Returns: the referral as it is now; the field is empty and among ``Referral/illegible``.
    /// - Throws: as ``setField(_:_:_:by:version:validate:)``.
    @discardableResult
    public func markIllegible(
        _ id: ReferralID, _ key: FieldKey, by reviewer: String, version: Int? = nil, validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord {
        try await rework(id, by: reviewer, version: version) { edit, _ in
            edit.referral.fields[key] = nil
            edit.referral.illegible.insert(key)
            edit.note(.set, key)
            edit.apply(validate)
            edit.event = (.fieldIllegible, key.rawValue)
        }
    }

    /// Puts the value of each field into the other, as a person saw that they are the wrong way round.
    ///
    /// - Throws: as ``setField(_:_:_:by:version:validate:)``; ``StoreError/wrongType(_:)`` when a value does not fit the other field.
    @discardableResult
    public func swapFields(
        _ id: ReferralID, _ first: FieldKey, _ second: FieldKey, by reviewer: String, version: Int? = nil,
        validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord {
        try await rework(id, by: reviewer, version: version) { edit, _ in
            let before = edit.referral.fields
            for (key, other) in [(first, second), (second, first)] {
                guard var field = before[other] else {
                    edit.referral.fields[key] = nil
                    edit.note(.set, key)
                    continue
                }
                guard key.takes(field.value) else { throw StoreError.wrongType(key) }
                field.flagged = false
                field.source = .reviewer
                field.confidence = 1
                edit.referral.fields[key] = field
                edit.referral.illegible.remove(key)
                edit.note(.set, key)
            }
            edit.apply(validate)
            edit.event = (.fieldSet, first.rawValue + ", " + second.rawValue)
        }
    }

    /// Takes the last change of this reviewer back: values, evidence, authors, findings and pages are as they were before it.
    /// What a split made goes; what a join took in returns to the queue. A done referral cannot be taken back.
    ///
    /// - Throws: ``StoreError/nothingToTakeBack(_:_:)`` when there is none, or somebody else changed it later.
    @discardableResult
    public func takeBack(_ id: ReferralID, by reviewer: String, version: Int? = nil) async throws(StoreError) -> ReferralRecord {
        try await rework(id, by: reviewer, version: version) { edit, connection in
            let rows = try await connection.query(
                """
                select version, by, state, others from intake.undo_step where referral_id = \(id.rawValue)
                order by version desc limit 1
                """)
            guard let row = rows.first else { throw StoreError.nothingToTakeBack(id, "nothing was changed") }
            let author: String = try row.get("by")
            guard author == reviewer else { throw StoreError.nothingToTakeBack(id, "the last change is by \(author)") }
            let state: UndoState = try StoredJSON.decode(row.get("state", as: String.self))
            let now = edit.referral
            edit.referral = state.referral
            edit.authors = state.authors
            edit.takenBack = try row.get("version")
            for key in FieldKey.allCases
            where now.fields[key] != state.referral.fields[key] || edit.before.setBy[key]?.name != state.authors[key]?.name {
                edit.note(.set, key)
            }
            edit.event = (.changeTakenBack, nil)
            for other in try row.get("others", as: [Int64].self).map(ReferralID.init(rawValue:)) {
                try await Self.turn(other, of: edit.before, by: reviewer, connection)
            }
        }
    }

    /// What a join had rejected waits again; what a split had made is rejected, unless somebody worked on it.
    private static func turn(
        _ id: ReferralID, of before: ReferralRecord, by reviewer: String, _ connection: PostgresConnection
    ) async throws {
        let record = try await ReferralRecord.load(id, connection, locking: true)
        try record.checkClaim(reviewer)
        var edit = ReferralEdit(record, by: reviewer)
        edit.isDone = true
        edit.event = (.changeTakenBack, nil)
        if record.referral.disposition == .rejected {
            edit.referral.disposition = .needsReview
        } else {
            guard record.version == 1 else { throw StoreError.nothingToTakeBack(before.id, "referral \(id) was worked on") }
            edit.referral.disposition = .rejected
            edit.rejectionReason = "split taken back"
        }
        try await connection.pipeline(edit.statements())
    }
}
