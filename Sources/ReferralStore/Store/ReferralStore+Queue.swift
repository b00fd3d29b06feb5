import DocumentVault
import FoundationEssentials
import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// The most pressing document that waits, or nil. Leases that ended by time are taken back first.
    ///
    /// - Throws: ``StoreError/vault(_:)`` when the key it is sealed under is not at hand; the document goes back untouched.
    public func lease(worker: String) async throws(StoreError) -> LeasedDocument? {
        try await guarded {
            try await takeBackExpired()
            while let (leased, key) = try await leaseNext(worker) {
                do {
                    var opened = leased
                    if let bytes = try await documentKey(key)?.open(leased.bytes, as: .original) { opened.bytes = bytes }
                    return opened
                } catch VaultError.notAuthentic {
                    // Only restoring them helps, and the others must not wait for that.
                    try await fail(
                        leased.lease, ReadFailure(.corrupt, "the stored bytes were changed; run `intake reconcile`"), retry: false)
                } catch let error as VaultError {
                    try await release(leased.lease)
                    throw error
                }
            }
            return nil
        }
    }

    /// The next document, still sealed, and the row that its key is in.
    private func leaseNext(_ worker: String) async throws -> (LeasedDocument, Row)? {
        let rows = try await pool.query(
            """
            with next as (
                select document_id from intake.job
                where token is null and run_after <= clock_timestamp()
                order by order_at, document_id limit 1 for update skip locked
            ), taken as (
                update intake.job j
                set token = nextval('intake.fence'), worker = \(worker), attempts = j.attempts + 1,
                    leased_until = clock_timestamp() + make_interval(secs => \(policy.lease.seconds))
                from next where j.document_id = next.document_id
                returning j.document_id, j.token, j.attempts, j.leased_until
            ), doc as (
                update intake.document d set state = 'processing', state_since = clock_timestamp(), attempts = d.attempts + 1
                from taken where d.id = taken.document_id
                returning d.id, d.sha256 as hash, encode(d.sha256, 'hex') as sha256, d.file_name, d.site, d.sender, d.stored_at, d.received_at
            )
            select t.document_id, t.token, t.attempts, t.leased_until, doc.sha256, doc.file_name, doc.site, doc.sender, doc.received_at,
                o.content, doc.hash, k.master_key_id, k.wrapped
            from taken t join doc on doc.id = t.document_id left join intake.data_key k on k.document_id = t.document_id
            join intake.original o on o.stored_at = doc.stored_at and o.document_id = doc.id
            """)
        return try rows.first.map { row in
            let leased = LeasedDocument(
                lease: DocumentLease(
                    document: DocumentID(rawValue: try row.get("document_id")), token: try row.get("token"), worker: worker,
                    attempt: try row.get("attempts"), expiresAt: try row.get("leased_until")),
                bytes: try row.get("content"), sha256: try row.get("sha256"), fileName: try row.get("file_name"),
                site: try row.getOptional("site"), sender: try row.getOptional("sender"),
                receivedAt: try row.get("received_at"))
            return (leased, row)
        }
    }

    /// Lets the lease run for its full life again, from now.
    ///
    /// - Throws: ``StoreError/leaseLost(_:)``: stop working on it.
    public func extendLease(_ lease: DocumentLease) async throws(StoreError) -> DocumentLease {
        try await guarded {
            let rows = try await pool.query(
                """
                update intake.job set leased_until = clock_timestamp() + make_interval(secs => \(policy.lease.seconds))
                where document_id = \(lease.document.rawValue) and token = \(lease.token) returning leased_until
                """)
            guard let row = rows.first else { throw StoreError.leaseLost(lease.document) }
            var extended = lease
            extended.expiresAt = try row.get("leased_until")
            return extended
        }
    }

    /// Ends a try that failed: back into the queue with a delay, or into quarantine when `retry` is false or this was the last try.
    ///
    /// Gives the state that the document is in now.
    @discardableResult
    public func fail(_ lease: DocumentLease, _ failure: ReadFailure, retry: Bool) async throws(StoreError) -> DocumentState {
        try await guarded {
            let isOver = !retry || lease.attempt >= policy.attempts
            let state = isOver ? DocumentState.quarantined : .queued
            let ended: SQL =
                isOver
                ? "delete from intake.job using mine where job.document_id = mine.document_id"
                : """
                update intake.job set token = null, worker = null, leased_until = null,
                    run_after = clock_timestamp() + \(backoff(attempt: "job.attempts"))
                from mine where job.document_id = mine.document_id
                """
            let rows = try await pool.query(
                """
                with mine as (\(holding(lease))), ended as (\(ended)), doc as (
                    update intake.document d set state = \(state.rawValue), state_since = clock_timestamp(),
                        failure_code = \(failure.code.rawValue), failure_message = \(failure.message)
                    from mine where d.id = mine.document_id
                ), told as (
                    insert into intake.event (actor, kind, document_id, detail)
                    select \("worker " + lease.worker), \(isOver ? "quarantined" : "attempt_failed"), document_id, \(failure.description)
                    from mine
                )
                select document_id from mine
                """)
            // A commit whose answer was lost may have been made: then the document is where it should be, and the lease is gone.
            guard !rows.isEmpty else { throw StoreError.leaseLost(lease.document) }
            return state
        }
    }

    /// Hands the document back untouched, as a worker does that is told to stop; the try does not count.
    public func release(_ lease: DocumentLease) async throws(StoreError) {
        try await guarded {
            let rows = try await pool.query(
                """
                with mine as (\(holding(lease))), ended as (
                    update intake.job set token = null, worker = null, leased_until = null, attempts = greatest(job.attempts - 1, 0)
                    from mine where job.document_id = mine.document_id
                ), doc as (
                    update intake.document d set state = 'queued', state_since = clock_timestamp(), attempts = greatest(d.attempts - 1, 0)
                    from mine where d.id = mine.document_id
                ), told as (
                    insert into intake.event (actor, kind, document_id)
                    select \("worker " + lease.worker), 'released', document_id from mine
                )
                select document_id from mine
                """)
            guard !rows.isEmpty else { throw StoreError.leaseLost(lease.document) }
        }
    }

    /// Lets a waiting document overtake. A lower priority than it has changes nothing.
    public func raisePriority(_ document: DocumentID, to priority: QueuePriority) async throws(StoreError) {
        try await guarded {
            try await pool.query(
                """
                with raised as (
                    update intake.job j set priority = \(priority.rawValue),
                        order_at = d.stored_at - make_interval(secs => \(Double(priority.headStart)))
                    from intake.document d
                    where j.document_id = \(document.rawValue) and d.id = j.document_id and j.priority < \(priority.rawValue)
                    returning j.document_id
                )
                insert into intake.event (actor, kind, document_id, detail)
                select 'intake', 'prioritized', document_id, \(String(describing: priority)) from raised
                """)
        }
    }

    /// Returns when there may be work, at the latest after `timeout`: a new document, a lease that ended or a delay that ran out.
    ///
    /// Work that came after the last call is never missed. Fit for a loop of ``lease(worker:)`` and this.
    public func waitForWork(timeout: Duration) async throws(StoreError) {
        try await guarded {
            let row = try await pool.query(
                """
                select extract(epoch from least(
                    (select min(run_after) from intake.job where token is null),
                    (select min(leased_until) from intake.job where token is not null)) - clock_timestamp())::float8 as seconds
                """
            ).only()
            // What is due already is in the hands of another worker at this moment: look again soon, but do not spin.
            let due = try row.getOptional("seconds", as: Double.self).map { Duration.seconds(max(0.05, $0)) } ?? timeout
            await work.wait(timeout: min(timeout, due))
        }
    }

    /// Whether every document has reached its end, for `--once`.
    public func isQueueEmpty() async throws(StoreError) -> Bool {
        try await guarded { try await pool.query("select not exists (select from intake.job) as is_empty").only().get("is_empty") }
    }

    /// Gives a quarantined document a full set of new tries.
    ///
    /// - Throws: ``StoreError/wrongState(_:_:)`` when it is not in quarantine.
    public func retry(_ document: DocumentID, by actor: String) async throws(StoreError) {
        try await guarded {
            let rows = try await pool.query(
                """
                with doc as (
                    update intake.document set state = 'queued', state_since = clock_timestamp(), failure_code = null, failure_message = null
                    where id = \(document.rawValue) and state = 'quarantined' returning id
                ), job as (
                    insert into intake.job (document_id, order_at) select id, clock_timestamp() from doc
                ), told as (
                    insert into intake.event (actor, kind, document_id) select \(actor), 'retried', id from doc
                )
                select id from doc
                """)
            guard rows.isEmpty else { return }
            throw StoreError.wrongState(document, try await self.document(document).state)
        }
    }
}
