import PostgresClient
import ReferralModel

extension StoredLetter {
    init(_ row: Row) throws {
        guard let state = LetterState(rawValue: try row.get("state")), let code = ReferenceCode(try row.get("code", as: String.self)) else {
            throw StoreError.unreadable("a letter")
        }
        self.init(
            id: LetterID(rawValue: try row.get("id")), referral: ReferralID(rawValue: try row.get("referral_id")), code: code, state: state,
            stateSince: try row.get("state_since"), madeAt: try row.get("made_at"), madeBy: try row.get("made_by"),
            asked: try row.get("asked", as: [String].self).compactMap(FieldKey.init(rawValue:)), pageCount: try row.get("page_count"),
            fax: try row.getOptional("fax"), channel: try row.getOptional("channel"), job: try row.getOptional("job"),
            receipt: try row.getOptional("receipt"), attempts: try row.get("attempts"), isUnsure: try row.get("unsure"),
            lastFault: try row.getOptional("last_fault"), reply: try row.getOptional("reply").map(DocumentID.init(rawValue:)))
    }
}
