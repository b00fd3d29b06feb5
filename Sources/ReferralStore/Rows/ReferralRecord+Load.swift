import FoundationEssentials
import PostgresClient
import ReferralModel

extension ReferralRecord {
    /// Reads a referral whole; `locking` keeps it from changing until the transaction ends.
    static func load(_ id: ReferralID, _ connection: PostgresConnection, locking: Bool = false) async throws -> ReferralRecord {
        let lock: SQL = locking ? "for update of r" : ""
        let rows = try await connection.query(
            """
            select r.document_id, r.version, r.first_page, r.last_page, r.status, r.status_since, r.received_at, r.rejection_reason,
                r.illegible, d.site, d.sender, d.file_name
            from intake.referral r join intake.document d on d.id = r.document_id
            where r.id = \(id.rawValue) \(lock)
            """)
        guard let row = rows.first else { throw StoreError.noSuchReferral(id) }
        let parts = try await connection.pipeline([fields(id), findings(id), claim(id)])
        let stored: [StoredField] = try StoredJSON.decode(parts[0].only().get("fields", as: String.self))
        guard let status = Disposition(rawValue: try row.get("status")) else { throw StoreError.unreadable("a referral's status") }
        let first: Int = try row.get("first_page")
        let last: Int = try row.get("last_page")
        return ReferralRecord(
            id: id, document: DocumentID(rawValue: try row.get("document_id")), version: try row.get("version"),
            referral: Referral(
                pages: first...max(first, last), fields: Dictionary(uniqueKeysWithValues: stored.map { ($0.key, $0.field) }),
                illegible: Set(try row.get("illegible", as: [String].self).compactMap(FieldKey.init(rawValue:))),
                findings: try parts[1].compactMap(Finding.init), disposition: status),
            receivedAt: try row.get("received_at"), statusSince: try row.get("status_since"),
            rejectionReason: try row.getOptional("rejection_reason"), site: try row.getOptional("site"),
            sender: try row.getOptional("sender"), fileName: try row.get("file_name"),
            setBy: Dictionary(uniqueKeysWithValues: stored.compactMap { field in field.author.map { (field.key, $0) } }),
            claim: try parts[2].first.map { ReviewClaim(reviewer: try $0.get("reviewer"), until: try $0.get("until")) })
    }

    private static func fields(_ id: ReferralID) -> SQL {
        """
        select coalesce(json_agg(json_build_object('key', key, 'value', value, 'raw', raw, 'confidence', confidence, 'flagged', flagged,
            'source', source, 'page', page, 'box', box, 'label', label, 'alternatives', alternatives, 'document_id', document_id,
            'set_by', set_by, 'set_at', extract(epoch from set_at)::float8)), '[]') as fields
        from intake.field where referral_id = \(id.rawValue)
        """
    }

    private static func findings(_ id: ReferralID) -> SQL {
        """
        select kind, field, detail, severity, message from intake.finding
        where referral_id = \(id.rawValue) and resolved_at is null order by id
        """
    }

    private static func claim(_ id: ReferralID) -> SQL {
        "select reviewer, until from intake.claim where referral_id = \(id.rawValue) and until > clock_timestamp()"
    }
}

extension Finding {
    /// Nil for a kind that this program does not know.
    init?(_ row: Row) throws {
        guard let kind = Kind(rawValue: try row.get("kind")), let severity = Severity(rawValue: try row.get("severity")) else { return nil }
        self.init(
            kind, field: try row.getOptional("field", as: String.self).flatMap(FieldKey.init(rawValue:)),
            detail: try row.getOptional("detail"), severity: severity, message: try row.get("message"))
    }
}
