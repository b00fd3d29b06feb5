import PostgresClient
import ReferralModel

extension BlindTask {
    static let selection: SQL = """
        select t.id, t.kind, t.referral_id, r.document_id, r.first_page, r.last_page, t.keys, t.made_at,
            case when t.claimed_until > clock_timestamp() then t.claimed_by end as claimed_by
        from intake.blind_task t join intake.referral r on r.id = t.referral_id
        """

    /// Without places and readings, which only whoever has it in hand is told.
    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: try row.get("kind")) else { throw StoreError.unreadable("a kind of blind work") }
        self.init(
            id: BlindTaskID(rawValue: try row.get("id")), kind: kind, referral: ReferralID(rawValue: try row.get("referral_id")),
            document: DocumentID(rawValue: try row.get("document_id")), firstPage: try row.get("first_page"),
            lastPage: try row.get("last_page"), keys: try row.get("keys", as: [String].self).compactMap(FieldKey.init(rawValue:)),
            places: [:], offers: [:], madeAt: try row.get("made_at"), claimedBy: try row.getOptional("claimed_by"))
    }
}
