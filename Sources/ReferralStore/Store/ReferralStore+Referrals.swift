import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Referrals, newest first.
    public func referrals(_ filter: ReferralFilter = ReferralFilter()) async throws(StoreError) -> [ReferralSummary] {
        try await guarded {
            var condition: SQL = "true"
            if !filter.statuses.isEmpty { condition += " and r.status = any(\(filter.statuses.map(\.rawValue))::text[])" }
            if let document = filter.document { condition += " and r.document_id = \(document.rawValue)" }
            if let site = filter.site { condition += " and r.site = \(site)" }
            if let name = filter.lastName { condition += " and lower(v.patient_last_name) like \(Self.prefixPattern(name))" }
            if let since = filter.receivedSince { condition += " and r.received_at >= \(since)" }
            if let before = filter.before { condition += " and r.id < \(before.rawValue)" }
            let found = try await pool.query(
                """
                select \(ReferralSummary.columns)
                from intake.referral r left join intake.referral_values v on v.referral_id = r.id
                where \(condition) order by r.id desc limit \(min(max(filter.limit, 0), 10_000))
                """
            ).map(ReferralSummary.init)
            try await seen(.list, referrals: found.map(\.id))
            return found
        }
    }

    public func referral(_ id: ReferralID) async throws(StoreError) -> ReferralRecord {
        try await guarded {
            // One picture: fields, findings and status of the same moment.
            let record = try await pool.transaction(.readOnlySnapshot) { try await ReferralRecord.load(id, $0) }
            try await seen(record)
            return record
        }
    }

    /// What happened to a referral, first to last.
    public func events(of id: ReferralID) async throws(StoreError) -> [StoreEvent] {
        try await guarded {
            try await pool.query("\(StoreEvent.selection) where referral_id = \(id.rawValue) order by id").map(StoreEvent.init)
        }
    }

    /// Every change of a field by a person, first to last.
    public func changes(of id: ReferralID) async throws(StoreError) -> [FieldChange] {
        try await guarded {
            try await seen(.history, referrals: [id])
            return try await pool.query(
                """
                select id, key, action, by, at, before, after, version from intake.field_change
                where referral_id = \(id.rawValue) and not intake.is_sealed(referral_id, key) order by id
                """
            ).map { row in
                guard let key = FieldKey(rawValue: try row.get("key")), let action = FieldChange.Action(rawValue: try row.get("action"))
                else { throw StoreError.unreadable("a change's key") }
                return FieldChange(
                    id: try row.get("id"), referral: id, key: key, action: action, by: try row.get("by"), at: try row.get("at"),
                    before: try row.getOptional("before", as: String.self).map { try StoredJSON.decode($0) },
                    after: try row.getOptional("after", as: String.self).map { try StoredJSON.decode($0) }, version: try row.get("version"))
            }
        }
    }

    /// `like` pattern for texts that start so, in any case.
    static func prefixPattern(_ start: String) -> String {
        start.lowercased().reduce(into: "") { pattern, character in
            if "\\%_".contains(character) { pattern.append("\\") }
            pattern.append(character)
        } + "%"
    }
}
