import PostgresClient

extension StoreEvent {
    static let selection: SQL = "select id, at, actor, kind, document_id, referral_id, detail from intake.event"

    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: try row.get("kind")) else { throw StoreError.unreadable("an event's kind") }
        self.init(
            id: try row.get("id"), at: try row.get("at"), actor: try row.get("actor"), kind: kind,
            document: DocumentID(rawValue: try row.get("document_id")),
            referral: try row.getOptional("referral_id").map(ReferralID.init(rawValue:)), detail: try row.getOptional("detail"))
    }
}
