import PostgresClient
import ReferralModel

extension DocumentSummary {
    static let selection: SQL = """
        select d.id, encode(d.sha256, 'hex') as sha256, d.file_name, d.site, d.sender, d.received_at, d.stored_at, d.state_since,
            d.byte_count, d.page_count, d.state, d.failure_code, d.failure_message, d.class, d.attempts,
            (select count(*) from intake.sighting s where s.document_id = d.id) as sightings
        from intake.document d
        """

    init(_ row: Row) throws {
        let state: String = try row.get("state")
        guard let state = DocumentState(rawValue: state) else { throw StoreError.unreadable("a document's state") }
        let failure = try row.getOptional("failure_code", as: String.self).flatMap(ReadFailure.Code.init(rawValue:))
        let name = try row.getOptional("class", as: String.self)
        self.init(
            id: DocumentID(rawValue: try row.get("id")), sha256: try row.get("sha256"), fileName: try row.get("file_name"),
            site: try row.getOptional("site"), sender: try row.getOptional("sender"), receivedAt: try row.get("received_at"),
            storedAt: try row.get("stored_at"), stateSince: try row.get("state_since"), byteCount: try row.get("byte_count"),
            pageCount: try row.getOptional("page_count"), state: state,
            failure: try failure.map { ReadFailure($0, try row.getOptional("failure_message") ?? "") },
            documentClass: name.map { $0 == "referral" ? .referral : .other(.init(rawValue: $0) ?? .unknown) },
            attempts: try row.get("attempts"), sightings: try row.get("sightings"))
    }
}
