import FoundationEssentials
import PostgresClient

extension ReferralStore {
    /// The job's row, locked, if this lease still holds it: the fence that every write of a worker passes.
    func holding(_ lease: DocumentLease) -> SQL {
        "select document_id from intake.job where document_id = \(lease.document.rawValue) and token = \(lease.token) for update"
    }

    /// How long to wait after try number `attempt`: doubling, with up to half added or taken off, so that what failed together
    /// does not come back together.
    func backoff(attempt: SQL, longest: Duration? = nil) -> SQL {
        """
        make_interval(secs => least(\((longest ?? policy.longestBackoff).seconds),
            \(policy.backoff.seconds) * power(2, greatest(\(attempt) - 1, 0))) * (0.5 + random()))
        """
    }

    /// Takes back what a worker held that is known to be dead, and forgets it. What was lost for the first or second time is
    /// free at once; what is lost again and again waits behind others, in case it is what kills.
    ///
    /// - Returns: the number of documents.
    @discardableResult
    public func takeBack(worker: String) async throws(StoreError) -> Int {
        try await guarded {
            let rows = try await takeBack(
                "worker = \(worker)", delay: "case when e.expiries > 2 then \(expiryBackoff) else interval '0' end")
            try await pool.query("delete from intake.worker where id = \(worker)")
            return rows
        }
    }

    /// Takes back what workers held that were not heard of again.
    func takeBackExpired() async throws {
        _ = try await takeBack("leased_until < clock_timestamp()", delay: expiryBackoff)
    }

    private var expiryBackoff: SQL { backoff(attempt: "e.expiries", longest: policy.longestExpiryBackoff) }

    /// The try does not count as failed, but a document whose workers die again and again is quarantined.
    private func takeBack(_ condition: SQL, delay: SQL) async throws -> Int {
        try await pool.query(
            """
            with expired as (
                select document_id, attempts, expiries + 1 as expiries, worker from intake.job
                where token is not null and \(condition)
                order by leased_until limit 100 for update skip locked
            ), over as (
                delete from intake.job j using expired e
                where j.document_id = e.document_id and e.expiries >= \(policy.expiries)
            ), back as (
                update intake.job j set token = null, worker = null, leased_until = null, attempts = greatest(e.attempts - 1, 0),
                    expiries = e.expiries, run_after = clock_timestamp() + \(delay)
                from expired e where j.document_id = e.document_id and e.expiries < \(policy.expiries)
            ), doc as (
                update intake.document d
                set state = case when e.expiries >= \(policy.expiries) then 'quarantined' else 'queued' end,
                    state_since = clock_timestamp(), failure_code = 'crashed',
                    failure_message = 'the worker was not heard of again while it read this file'
                from expired e where d.id = e.document_id
            )
            insert into intake.event (actor, kind, document_id, detail)
            select 'intake', case when expiries >= \(policy.expiries) then 'quarantined' else 'lease_expired' end, document_id,
                'held by worker ' || worker || ', lost ' || expiries || ' of ' || \(String(policy.expiries)) || ' times'
            from expired
            """
        ).affected
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}
