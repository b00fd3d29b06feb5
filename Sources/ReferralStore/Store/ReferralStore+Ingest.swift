import PostgresClient

extension ReferralStore {
    /// Stores a file and gives it a place in the queue. When it returns, the bytes are committed and the inbox file may go.
    ///
    /// Safe to repeat: the same bytes are the same document.
    public func ingest(_ arrival: Arrival) async throws(StoreError) -> IngestOutcome {
        try await guarded {
            // One statement, so one transaction: the bytes cross the wire once, and PostgreSQL computes their hash.
            let row = try await pool.query(
                """
                with given as materialized (
                    select \(arrival.bytes)::bytea as content, \(arrival.fileName)::text as file_name, \(arrival.site)::text as site,
                        \(arrival.sender)::text as sender, \(arrival.receivedAt)::timestamptz as received_at
                ), doc as (
                    insert into intake.document (sha256, byte_count, file_name, site, sender, received_at)
                    select sha256(content), octet_length(content), file_name, site, sender, received_at from given
                    on conflict (sha256) do update set attempts = document.attempts
                    returning id, stored_at, xmax = 0 as is_new
                ), bytes as (
                    insert into intake.original (document_id, stored_at, content)
                    select id, stored_at, content from doc, given where is_new
                ), seen as (
                    insert into intake.sighting (document_id, file_name, site, sender, received_at, sidecar, delivery)
                    select id, file_name, site, sender, received_at, \(try StoredJSON.text(arrival.sidecar))::jsonb, \(arrival.delivery)::text
                    from doc, given
                    on conflict (document_id, delivery) do nothing returning document_id
                ), job as (
                    insert into intake.job (document_id, priority, order_at)
                    select id, \(arrival.priority.rawValue), stored_at - make_interval(secs => \(Double(arrival.priority.headStart)))
                    from doc where is_new
                ), told as (
                    insert into intake.event (actor, kind, document_id)
                    select 'intake', case when is_new then 'received' else 'seen_again' end, id
                    from doc join seen on seen.document_id = doc.id
                )
                select id, is_new from doc
                """
            ).only()
            let id = DocumentID(rawValue: try row.get("id"))
            return try row.get("is_new") ? .new(id) : .seenBefore(id)
        }
    }
}
