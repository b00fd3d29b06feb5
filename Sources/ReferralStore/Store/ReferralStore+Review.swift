import FoundationEssentials
import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// Runs the rules over a changed referral and gives it back with its new findings and disposition.
    public typealias Validation = @Sendable (Referral) -> Referral

    /// Writes a value as a person read it, or empties the field with nil, and runs the rules again within the same transaction.
    ///
    /// - Parameters:
    ///   - id: the referral.
    ///   - key: the field.
    ///   - content: in the normal form of the field.
    ///   - reviewer: kept with the value.
    ///   - version: the ``ReferralRecord/version`` that the reviewer saw; nil to not care.
    ///   - validate: runs the rules; its findings and disposition are stored. May run more than once.
    /// - Returns: the referral as it is now.
    /// - Throws: ``StoreError/claimedByOther(_:_:)``, ``StoreError/changedMeanwhile(_:expected:found:)``,
    ///   ``StoreError/notOpen(_:_:)`` for a rejected one, ``StoreError/wrongType(_:)``.
    @discardableResult
    public func setField(
        _ id: ReferralID, _ key: FieldKey, _ content: FieldContent?, by reviewer: String, version: Int? = nil,
        validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord {
        if let content, !key.takes(content) { throw .wrongType(key) }
        return try await change(id, by: reviewer, version: version) { edit throws(StoreError) in
            edit.referral.illegible.remove(key)
            if let content {
                // What was read, and where, stays as evidence beside what the person made of it.
                let before = edit.referral.fields[key]
                edit.referral.fields[key] = FieldValue(
                    content, confidence: 1, raw: before?.raw ?? content.description, page: before?.page, box: before?.box,
                    source: .reviewer, label: before?.label, alternatives: before?.alternatives ?? [])
                edit.referral.fields[key]?.document = before?.document
            } else {
                edit.referral.fields[key] = nil
            }
            edit.note(.set, key)
            edit.apply(validate)
            edit.event = (.fieldSet, key.rawValue)
        }
    }

    /// Says that a value in doubt is right as it stands: no longer flagged, its source stays, the reviewer's name is kept.
    ///
    /// - Throws: as ``setField(_:_:_:by:version:validate:)``; ``StoreError/wrongType(_:)`` for an empty field.
    @discardableResult
    public func confirmField(
        _ id: ReferralID, _ key: FieldKey, by reviewer: String, version: Int? = nil, validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord {
        try await change(id, by: reviewer, version: version) { edit throws(StoreError) in
            guard edit.referral.fields[key] != nil else { throw .wrongType(key) }
            edit.referral.fields[key]?.flagged = false
            edit.note(.confirmed, key)
            edit.apply(validate)
            edit.event = (.fieldConfirmed, key.rawValue)
        }
    }

    /// Accepts all values as they stand; the referral is then `ready`.
    ///
    /// Doubtful, implausible and contradictory values, a missing signature and faults of transmission are answered by a
    /// person's word; what is missing, illegible or invalid is not, unless its code is waived by name. Where the desk asks for double
    /// entry the referral waits for a second key first, and its critical values are out of sight until then.
    ///
    /// - Parameters:
    ///   - id: the referral.
    ///   - reviewer: kept with every value that was in doubt.
    ///   - version: the ``ReferralRecord/version`` that the reviewer saw; nil to not care.
    ///   - waiving: codes of findings to let pass, as in `missing:insurance.member_id`; recorded.
    /// - Returns: the referral as it is now.
    /// - Throws: ``StoreError/unresolved(_:_:)`` with the errors that still stand; then nothing was written.
    @discardableResult
    public func accept(
        _ id: ReferralID, by reviewer: String, version: Int? = nil, waiving: Set<String> = []
    ) async throws(StoreError) -> ReferralRecord {
        try await rework(id, by: reviewer, version: version) { edit, connection in
            let standing = edit.referral.findings.filter {
                $0.severity == .error && !$0.kind.isAnsweredByAPerson && !waiving.contains($0.code)
            }
            guard standing.isEmpty else { throw StoreError.unresolved(id, standing) }
            for key in FieldKey.allCases where edit.referral.fields[key]?.flagged == true {
                edit.referral.fields[key]?.flagged = false
                edit.note(.accepted, key)
            }
            let waived = edit.referral.findings.map(\.code).filter(waiving.contains)
            edit.referral.findings = []
            edit.referral.disposition = .ready
            edit.event = (.accepted, waived.isEmpty ? nil : "waived " + waived.joined(separator: ", "))
            edit.isDone = true
            if try await Self.asksForSecondKey(id, connection) {
                edit.referral.disposition = .needsReview
                edit.sealing = DeskPolicy.criticalKeys
            }
        }
    }

    /// Whether double entry is on and nobody has typed this one a second time yet.
    private static func asksForSecondKey(_ id: ReferralID, _ connection: PostgresConnection) async throws -> Bool {
        let rows = try await connection.query(
            """
            select where intake.desk_setting('double_entry') > 0
                and not exists (select from intake.blind_task where referral_id = \(id.rawValue) and kind = 'second')
            """)
        return !rows.isEmpty
    }

    /// Says that it is not to be used.
    ///
    /// - Returns: the referral as it is now.
    @discardableResult
    public func reject(
        _ id: ReferralID, reason: String, by reviewer: String, version: Int? = nil
    ) async throws(StoreError) -> ReferralRecord {
        try await change(id, by: reviewer, version: version) { edit throws(StoreError) in
            edit.referral.disposition = .rejected
            edit.rejectionReason = reason
            edit.event = (.rejected, nil)
            edit.isDone = true
        }
    }

    private func change(
        _ id: ReferralID, by reviewer: String, version: Int?,
        _ body: @escaping @Sendable (inout ReferralEdit) throws(StoreError) -> Void
    ) async throws(StoreError) -> ReferralRecord {
        try await rework(id, by: reviewer, version: version) { edit, _ in try body(&edit) }
    }

    /// Locks, checks who holds it and which version it is, changes, stores what differs, and records it: all or nothing.
    func rework(
        _ id: ReferralID, by reviewer: String, version: Int?,
        _ body: @escaping @Sendable (inout ReferralEdit, PostgresConnection) async throws -> Void
    ) async throws(StoreError) -> ReferralRecord {
        try await guarded {
            try await pool.transaction { connection in
                let after = try await rework(id, by: reviewer, version: version, connection, body)
                try await seen(after, on: connection)
                return after
            }
        }
    }

    /// The same within a transaction that is under way.
    func rework(
        _ id: ReferralID, by reviewer: String, version: Int?, _ connection: PostgresConnection,
        _ body: @escaping @Sendable (inout ReferralEdit, PostgresConnection) async throws -> Void
    ) async throws -> ReferralRecord {
        let before = try await ReferralRecord.load(id, connection, locking: true)
        try before.checkClaim(reviewer)
        try await Self.checkSeal(id, connection)
        if let version, version != before.version {
            throw StoreError.changedMeanwhile(id, expected: version, found: before.version)
        }
        guard before.referral.disposition != .rejected else { throw StoreError.notOpen(id, .rejected) }
        var edit = ReferralEdit(before, by: reviewer)
        edit.claim = policy.claim
        try await body(&edit, connection)
        try await connection.pipeline(edit.statements())
        if edit.referral.disposition == .ready {
            // A person has decided: what it amends is noted, and sends it back to nobody.
            try await PatientLinker(connection: connection).link(id)
            _ = try await AmendmentFinder(connection: connection).find(id)
        }
        return try await ReferralRecord.load(id, connection)
    }

    /// Nobody works on a referral whose critical values wait for their second key.
    static func checkSeal(_ id: ReferralID, _ connection: PostgresConnection) async throws {
        let rows = try await connection.query(
            "select where intake.waits_sealed(\(id.rawValue)::bigint)")
        if !rows.isEmpty { throw StoreError.sealed(id) }
    }
}

extension Finding.Kind {
    /// Whether a person who looked and accepts has answered it. What is missing, illegible or invalid needs a value.
    var isAnsweredByAPerson: Bool {
        switch self {
        case .implausible, .contradiction, .unsigned, .transmission, .doubtful: true
        case .missing, .illegible, .invalid: false
        }
    }
}
