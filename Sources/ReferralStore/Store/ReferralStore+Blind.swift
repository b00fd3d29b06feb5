import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// What waits to be typed blindly, oldest first.
    ///
    /// - Parameters:
    ///   - kinds: only of these; empty for all.
    ///   - limit: at most 10,000.
    /// - Returns: the work without places and readings.
    /// - Throws: ``StoreError``.
    public func blindTasks(_ kinds: Set<BlindTask.Kind> = [], limit: Int = 100) async throws(StoreError) -> [BlindTask] {
        try await guarded {
            try await pool.query(
                """
                \(BlindTask.selection) where t.done_at is null and \(Self.isOf(kinds)) order by t.made_at, t.id
                limit \(min(max(limit, 0), 10_000))
                """
            ).map(BlindTask.init)
        }
    }

    /// Takes blind work in hand: what the reviewer already holds, then third looks, second keys and samples, each oldest first. What the
    /// reviewer has seen or typed before is never among it.
    ///
    /// - Parameters:
    ///   - reviewer: whose name it is held under.
    ///   - kinds: only of these; empty for all.
    ///   - passed: work that the reviewer does not want now.
    /// - Returns: nil when nothing waits for this reviewer.
    /// - Throws: ``StoreError``.
    public func claimBlind(
        _ reviewer: String, kinds: Set<BlindTask.Kind> = [], passing passed: BlindTaskID? = nil
    ) async throws(StoreError) -> BlindTask? {
        try await guarded {
            try await pool.transaction { connection -> BlindTask? in
                let rows = try await connection.query(
                    """
                    select t.id from intake.blind_task t
                    where t.done_at is null and not \(reviewer) = any (t.excluded) and not intake.has_seen(t.id, \(reviewer))
                        and \(Self.isOf(kinds)) and t.id is distinct from \(passed?.rawValue)::bigint
                        and (t.claimed_by = \(reviewer) or t.claimed_until is null or t.claimed_until <= clock_timestamp())
                    order by (t.claimed_by = \(reviewer) and t.claimed_until > clock_timestamp()) is true desc,
                        array_position(array['third', 'second', 'sample'], t.kind), t.made_at, t.id
                    limit 1 for update skip locked
                    """)
                guard let row = rows.first else { return nil }
                let id: Int64 = try row.get("id")
                try await connection.query(
                    """
                    update intake.blind_task set claimed_by = \(reviewer),
                        claimed_until = clock_timestamp() + make_interval(secs => \(policy.claim.seconds)) where id = \(id)
                    """)
                let task = try await Self.blindTask(id, reviewer, connection)
                if let task, !task.offers.isEmpty {
                    try await seen(
                        .referral, documents: [task.document], referrals: [task.referral], detail: "blind task \(task.id)", on: connection)
                }
                return task
            }
        }
    }

    /// Keeps blind work in hand while somebody types for long; false when it is no longer this reviewer's.
    public func keepBlind(_ id: BlindTaskID, by reviewer: String) async throws(StoreError) -> Bool {
        try await guarded {
            try await !pool.query(
                """
                update intake.blind_task set claimed_until = clock_timestamp() + make_interval(secs => \(policy.claim.seconds))
                where id = \(id.rawValue) and claimed_by = \(reviewer) and done_at is null returning id
                """
            ).isEmpty
        }
    }

    /// Hands blind work back; does nothing when the reviewer does not hold it.
    public func releaseBlind(_ id: BlindTaskID, by reviewer: String) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                update intake.blind_task set claimed_by = null, claimed_until = null
                where id = \(id.rawValue) and claimed_by = \(reviewer) and done_at is null
                """)
        }
    }

    /// Takes in what was typed. The store compares it with what it holds and says only whether both agree; it refuses whoever has seen
    /// the values.
    ///
    /// - Parameters:
    ///   - id: blind work that the reviewer has in hand.
    ///   - entries: the values as typed; a key that is not among them is empty on the page.
    ///   - reviewer: kept with the entries.
    ///   - rules: give what runs over a ready referral of which a third person's word changes a value.
    /// - Returns: what came of it. After ``BlindOutcome/agrees`` for a second key, and after a third look, the referral is ready.
    /// - Throws: ``StoreError/blindRefused(_:_:)``, ``StoreError/wrongType(_:)``.
    @discardableResult
    public func enterBlind(
        _ id: BlindTaskID, _ entries: [FieldKey: FieldContent], by reviewer: String,
        rules: @escaping @Sendable (ReferralRecord) -> Validation
    ) async throws(StoreError) -> BlindOutcome {
        for (key, content) in entries where !key.takes(content) { throw .wrongType(key) }
        return try await guarded {
            do {
                return try await pool.transaction { connection in
                    guard let task = try await Self.blindTask(id.rawValue, reviewer, connection) else {
                        throw StoreError.blindRefused(id, "there is no such task")
                    }
                    let typed = Dictionary(uniqueKeysWithValues: entries.map { ($0.key.rawValue, $0.value) })
                    let said: String = try await connection.query(
                        "select intake.enter_blind(\(id.rawValue), \(reviewer), \(try StoredJSON.text(typed))::jsonb) as said"
                    ).only().get("said")
                    guard let outcome = BlindOutcome(rawValue: said) else { throw StoreError.unreadable("an outcome of blind work") }
                    try await finish(task, entries, outcome, reviewer, rules, connection)
                    return outcome
                }
            } catch let error as PostgresError where error.constraint == "blind" {
                throw StoreError.blindRefused(id, error.message)
            }
        }
    }

    /// What follows for the referral: ready after two keys that agree; changed where a third person says so, and ready if that leaves no error.
    private func finish(
        _ task: BlindTask, _ entries: [FieldKey: FieldContent], _ outcome: BlindOutcome, _ reviewer: String,
        _ rules: @escaping @Sendable (ReferralRecord) -> Validation, _ connection: PostgresConnection
    ) async throws {
        guard outcome != .differs, let first = try await Self.origin(of: task, connection) else { return }
        let isSecond = first == .second
        let now = try await ReferralRecord.load(task.referral, connection)
        // What people did with a sample since is theirs: a rejected one stays so.
        guard now.referral.disposition != .rejected else { return }
        let changes = outcome == .settled ? task.keys.filter { now.referral.fields[$0]?.value != entries[$0] } : []
        // Of a sample that proves right nothing is to be written.
        if !isSecond && changes.isEmpty { return }
        let validate = rules(now)
        let word = outcome == .agrees ? "a second key agrees" : "settled by a third look"
        _ = try await rework(task.referral, by: reviewer, version: nil, connection) { edit, _ in
            for key in changes {
                let before = edit.referral.fields[key]
                edit.referral.fields[key] = entries[key].map {
                    FieldValue(
                        $0, confidence: 1, raw: before?.raw ?? $0.description, page: before?.page, box: before?.box, source: .reviewer,
                        label: before?.label, alternatives: before?.alternatives ?? [])
                }
                edit.note(.set, key)
            }
            edit.apply(validate)
            let standing = edit.referral.findings.contains { finding in
                finding.severity == .error && !finding.kind.isAnsweredByAPerson && finding.field.map(changes.contains) == true
            }
            if isSecond && !standing {
                // Whoever accepted it first has let pass what was to be let pass.
                edit.referral.findings = []
                edit.referral.disposition = .ready
            }
            edit.event = edit.referral.disposition == .ready ? (.accepted, word) : (.fieldSet, word)
            edit.isDone = true
        }
    }

    /// What kind of work a third look goes back to; the kind itself for the others.
    private static func origin(of task: BlindTask, _ connection: PostgresConnection) async throws -> BlindTask.Kind? {
        guard task.kind == .third else { return task.kind }
        let rows = try await connection.query(
            "select o.kind from intake.blind_task t join intake.blind_task o on o.id = t.settles where t.id = \(task.id.rawValue)")
        return try rows.first.flatMap { BlindTask.Kind(rawValue: try $0.get("kind")) }
    }

    private static func blindTask(
        _ id: Int64, _ reviewer: String, _ connection: PostgresConnection
    ) async throws -> BlindTask? {
        guard let row = try await connection.query("\(BlindTask.selection) where t.id = \(id)").first else { return nil }
        var task = try BlindTask(row)
        for row in try await connection.query("select key, page, box from intake.blind_places(\(id))") {
            guard let key = FieldKey(rawValue: try row.get("key")) else { continue }
            let box: [Int]? = try row.getOptional("box")
            task.places[key] = BlindTask.Place(
                page: try row.getOptional("page"), box: box.flatMap { $0.count == 4 ? BoundingBox($0[0], $0[1], $0[2], $0[3]) : nil })
        }
        for row in try await connection.query(
            "select key, first::text as first, second::text as second from intake.blind_offers(\(id), \(reviewer))")
        {
            guard let key = FieldKey(rawValue: try row.get("key")) else { continue }
            let both = [try row.getOptional("first", as: String.self), try row.getOptional("second", as: String.self)]
            task.offers[key] = try both.compactMap { text in try text.map { try StoredJSON.decode($0) } }
        }
        return task
    }

    private static func isOf(_ kinds: Set<BlindTask.Kind>) -> SQL {
        kinds.isEmpty ? "true" : "t.kind = any (\(kinds.map(\.rawValue).sorted())::text[])"
    }
}
