import PostgresClient

extension ReferralStore {
    /// The tables of a report, all of one moment.
    ///
    /// - Parameter month: its first day, as in `2026-11-01`.
    /// - Returns: a table for each ``ReportView``, in their order.
    /// - Throws: ``StoreError``.
    public func report(month: String) async throws(StoreError) -> [ReportTable] {
        try await guarded {
            try await pool.transaction(.readOnlySnapshot) { connection in
                var tables: [ReportTable] = []
                for view in ReportView.allCases {
                    let rows = try await connection.query(Self.statement(view, month))
                    tables.append(ReportTable(view: view, rows: try rows.map { try $0.get("texts", as: [String].self) }))
                }
                return tables
            }
        }
    }

    private static func statement(_ view: ReportView, _ month: String) -> SQL {
        var texts: SQL = "select array["
        for (index, column) in view.columns.enumerated() {
            texts += index == 0 ? "" : ", "
            texts += "coalesce(\(identifier: column)::text, '')"
        }
        let filter: SQL = view.hasMonth ? "where month = \(month)::date" : ""
        let descends: SQL = view.order.descends ? "desc" : "asc"
        return texts + "] as texts from referrals." + "\(identifier: view.view) \(filter) order by \(identifier: view.order.column) "
            + descends + ", 1"
    }
}
