import PostgresClient
import ReferralModel

extension ReferralStore {
    /// How the desk works at present.
    public func deskPolicy() async throws(StoreError) -> DeskPolicy {
        try await guarded { try await Self.policy(pool.query(Self.policyQuery).only()) }
    }

    /// Changes how the desk works from now on; who changed what, and when, is kept.
    public func setDeskPolicy(_ policy: DeskPolicy, by person: String) async throws(StoreError) {
        let before = try await deskPolicy()
        try await guarded {
            let changes: [(String, Double, Double)] = [
                ("sample_share", before.sampleShare, policy.sampleShare),
                ("double_entry", before.doubleEntry ? 1 : 0, policy.doubleEntry ? 1 : 0),
                ("error_budget", before.errorBudget, policy.errorBudget),
            ]
            for (name, old, new) in changes where old != new {
                try await pool.query("insert into intake.desk_setting (name, value, by) values (\(name), \(new), \(person))")
            }
        }
    }

    static var policyQuery: SQL {
        """
        select intake.desk_setting('sample_share') as share, intake.desk_setting('double_entry') > 0 as second,
            intake.desk_setting('error_budget') as budget
        """
    }

    static func policy(_ row: Row) throws -> DeskPolicy {
        DeskPolicy(sampleShare: try row.get("share"), doubleEntry: try row.get("second"), errorBudget: try row.get("budget"))
    }

    /// How often values that nobody looked at were wrong, field by field.
    ///
    /// - Parameter month: its first day, as in `2026-11-01`; nil for all time.
    /// - Returns: a row for each field that was typed again.
    /// - Throws: ``StoreError``.
    public func accuracy(month: String? = nil) async throws(StoreError) -> [AccuracyRow] {
        try await guarded {
            let filter: SQL = month.map { "where month = \($0)::date" } ?? ""
            return try await pool.query(
                """
                select a.field, sum(a.typed)::integer as typed, sum(a.wrong)::integer as wrong, sum(a.undecided)::integer as undecided,
                    max(a.budget) as budget
                from referrals.report_accuracy a \(filter) group by a.field
                """
            ).compactMap { row in
                guard let key = FieldKey(rawValue: try row.get("field")) else { return nil }
                return AccuracyRow(
                    key: key, typed: try row.get("typed"), wrong: try row.get("wrong"), undecided: try row.get("undecided"),
                    budget: try row.get("budget"))
            }
        }
    }
}
