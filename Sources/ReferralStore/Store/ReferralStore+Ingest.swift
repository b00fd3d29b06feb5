import DocumentVault
import PostgresClient

extension ReferralStore {
    /// Stores a file, sealed, and gives it a place in the queue. When it returns, the bytes are committed and the inbox file may go.
    ///
    /// Safe to repeat: the same bytes are the same document.
    ///
    /// - Throws: ``StoreError/vault(_:)`` when there is no key to seal it with.
    public func ingest(_ arrival: Arrival) async throws(StoreError) -> IngestOutcome {
        try await guarded {
            let (key, _, sealed) = try DocumentKey.sealing(arrival.bytes)
            do {
                return try await store(arrival, key, sealed, under: await vault.current(pool))
            } catch let error as PostgresError where error.constraint == "master_key_in_use" {
                // A rotation went by: the database knows the new key.
                await vault.forgetCurrent()
                return try await store(arrival, key, sealed, under: await vault.current(pool))
            }
        }
    }

    private func store(
        _ arrival: Arrival, _ key: DocumentKey, _ sealed: [UInt8], under master: MasterKey
    ) async throws -> IngestOutcome {
        // One statement, so one transaction: the bytes cross the wire once.
        let row = try await pool.query(
            """
            with given as materialized (
                select \(key.document.bytes)::bytea as sha256, \(sealed)::bytea as content, \(arrival.fileName)::text as file_name,
                    \(arrival.site)::text as site, \(arrival.sender)::text as sender, \(arrival.receivedAt)::timestamptz as received_at
            ), doc as (
                insert into intake.document (sha256, byte_count, file_name, site, sender, received_at)
                select sha256, \(arrival.bytes.count), file_name, site, sender, received_at from given
                on conflict (sha256) where destroyed_at is null do update set attempts = document.attempts
                returning id, stored_at, xmax = 0 as is_new
            ), key as (
                insert into intake.data_key (document_id, master_key_id, wrapped)
                select id, \(master.id), \(try key.wrapped(by: master))::bytea from doc where is_new
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
