import PostgresClient

extension ReferralStore {
    /// Follows the chain of what people did from its first link; empty when no row was changed, removed, added or reordered,
    /// not even by a superuser. What was cut off at the end together with its tip shows only against an older ``auditHead()``.
    public func verifyAudit() async throws(StoreError) -> [AuditFault] {
        try await guarded {
            try await pool.query("select number, source, source_id, problem from intake.audit_verify()").map { row in
                AuditFault(
                    position: try row.getOptional("number"), source: try row.getOptional("source"), row: try row.getOptional("source_id"),
                    problem: try row.get("problem"))
            }
        }
    }

    /// The newest link of the chain.
    public func auditHead() async throws(StoreError) -> AuditHead {
        try await guarded {
            let row = try await pool.query("select number, hash from intake.audit_head()").only()
            return AuditHead(position: try row.get("number"), hash: try row.get("hash"))
        }
    }
}
