import FoundationEssentials
import PostgresClient

extension ReferralStore {
    /// The job's row, locked, if this lease still holds it: the fence that every write of a worker passes.
    func holding(_ lease: DocumentLease) -> SQL {
        "select document_id from intake.job where document_id = \(lease.document.rawValue) and token = \(lease.token) for update"
    }

    /// How long to wait after try number `attempt`: doubling, with up to half added or taken off, so that what failed together
    /// does not come back together.
    func backoff(attempt: SQL) -> SQL {
        """
        make_interval(secs => least(\(policy.longestBackoff.seconds),
            \(policy.backoff.seconds) * power(2, greatest(\(attempt) - 1, 0))) * (0.5 + random()))
        """
    }

    /// Takes back what workers held that were not heard of again. A document whose worker died on its last try is quarantined.
    func takeBackExpired() async throws {
        try await pool.query(
            """
            with expired as (
                select document_id, attempts, worker from intake.job
                where token is not null and leased_until < clock_timestamp()
                order by leased_until limit 100 for update skip locked
            ), over as (
                delete from intake.job j using expired e
                where j.document_id = e.document_id and e.attempts >= \(policy.attempts)
            ), back as (
                update intake.job j set token = null, worker = null, leased_until = null,
                    run_after = clock_timestamp() + \(backoff(attempt: "e.attempts"))
                from expired e where j.document_id = e.document_id and e.attempts < \(policy.attempts)
            ), doc as (
                update intake.document d
                set state = case when e.attempts >= \(policy.attempts) then 'quarantined' else 'queued' end,
                    state_since = clock_timestamp(), failure_code = 'crashed',
                    failure_message = 'the worker was not heard of again while it read this file'
                from expired e where d.id = e.document_id
            )
            insert into intake.event (actor, kind, document_id, detail)
            select 'intake', case when attempts >= \(policy.attempts) then 'quarantined' else 'lease_expired' end, document_id,
                'try ' || attempts || ' by worker ' || worker
            from expired
            """)
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}
