import PostgresClient

extension ReferralStore {
    /// The version of the contract that this database offers.
    public func contractVersion() async throws(StoreError) -> Int {
        try await guarded { try await pool.query("select version from referrals.contract").only().get("version") }
    }

    /// Every column of every view of the contract, in the order of the views' names.
    public func dictionary() async throws(StoreError) -> [ContractColumn] {
        try await guarded {
            try await pool.query(
                """
                select c.relname::text as view, coalesce(obj_description(c.oid, 'pg_class'), '') as view_comment, a.attname::text as name,
                    format_type(a.atttypid, a.atttypmod) as type, coalesce(col_description(c.oid, a.attnum), '') as comment
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'referrals'::regnamespace and c.relkind in ('v', 'm') order by c.relname, a.attnum
                """
            ).map { row in
                ContractColumn(
                    view: try row.get("view"), viewComment: try row.get("view_comment"), column: try row.get("name"),
                    type: try row.get("type"), comment: try row.get("comment"))
            }
        }
    }
}
