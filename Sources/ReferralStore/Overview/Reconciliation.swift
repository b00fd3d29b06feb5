import PostgresClient
import ReferralModel

/// The questions that ``ReferralStore/reconcile()`` asks. Each row of an answer is one thing that ought not to be.
enum Reconciliation {
    struct Check {
        var kind: Discrepancy.Kind
        var message: String
        /// Gives `document_id` and `referral_id`, either of them null.
        var rows: SQL
    }

    /// What the hashes of originals are to be compared with, a stretch of documents at a time. The database hashes the bytes as they are
    /// stored; what they have to be stands, for sealed ones, in the wrapped key.
    static func bytes(after: Int64, count: Int) -> SQL {
        """
        select d.id, o.document_id is null as is_missing, sha256(o.content) as stored,
            coalesce(octet_length(o.content) - d.byte_count, 0)::int8 as longer, \(ReferralStore.keyColumns)
        from (
            select id, stored_at, sha256, byte_count from intake.document where id > \(after) and destroyed_at is null order by id limit \(count)
        ) d
        left join intake.original o on o.stored_at = d.stored_at and o.document_id = d.id
        left join intake.data_key k on k.document_id = d.id
        order by d.id
        """
    }

    static let checks: [Check] = [
        Check(
            kind: .originalOrphaned, message: "bytes are stored that belong to no document",
            rows: """
                select o.document_id, null::int8 as referral_id from intake.original o
                where not exists (select from intake.document d where d.id = o.document_id and d.stored_at = o.stored_at)
                """),
        Check(
            kind: .destructionIncomplete, message: "was destroyed, but its key, text or record is not as it should be",
            rows: """
                select d.id as document_id, null::int8 as referral_id from intake.document d left join intake.destruction g on g.document_id = d.id
                where (d.destroyed_at is null) <> (g.id is null) or d.destroyed_at is not null and (
                    exists (select from intake.data_key k where k.document_id = d.id)
                    or exists (select from intake.page_text p where p.document_id = d.id)
                    or exists (select from intake.reading r where r.document_id = d.id)
                    or g.sha256 <> d.sha256)
                """),
        Check(
            kind: .jobMissing, message: "waits, but has no place in the queue",
            rows: """
                select d.id as document_id, null::int8 as referral_id from intake.document d
                where d.state in ('queued', 'processing') and not exists (select from intake.job j where j.document_id = d.id)
                """),
        Check(
            kind: .jobUnexpected, message: "has a place in the queue, but does not wait",
            rows: """
                select j.document_id, null::int8 as referral_id from intake.job j
                where not exists (select from intake.document d where d.id = j.document_id and d.state in ('queued', 'processing'))
                """),
        Check(
            kind: .leaseMismatch, message: "its state and its lease do not agree",
            rows: """
                select d.id as document_id, null::int8 as referral_id from intake.job j join intake.document d on d.id = j.document_id
                where (d.state = 'processing' and j.token is null) or (d.state = 'queued' and j.token is not null)
                """),
        Check(
            kind: .referralMissing, message: "was read as a referral, but none is stored",
            rows: """
                select d.id as document_id, null::int8 as referral_id from intake.document d
                where d.state = 'completed' and not exists (select from intake.referral r where r.document_id = d.id)
                """),
        Check(
            kind: .referralUnexpected, message: "belongs to a document that is not completed",
            rows: """
                select r.document_id, r.id as referral_id from intake.referral r join intake.document d on d.id = r.document_id
                where d.state <> 'completed'
                """),
        Check(
            kind: .pagesMissing, message: "has another number of pages of text than pages",
            rows: """
                select d.id as document_id, null::int8 as referral_id
                from intake.document d left join intake.page_text p on p.document_id = d.id
                where d.page_count is not null and d.destroyed_at is null group by d.id having count(p.number) <> d.page_count
                """),
        Check(
            kind: .sightingMissing, message: "nobody recorded how it came in",
            rows: """
                select d.id as document_id, null::int8 as referral_id
                from intake.document d where not exists (select from intake.sighting s where s.document_id = d.id)
                """),
        Check(
            kind: .unacceptedValue, message: "is ready, but holds a required value in doubt or an error",
            rows: """
                select r.document_id, r.id as referral_id from intake.referral r
                where r.status = 'ready' and (
                    exists (
                        select from intake.field f where f.referral_id = r.id and f.flagged
                            and f.key = any(\(FieldKey.allCases.filter(\.isRequired).map(\.rawValue))::text[]))
                    or exists (select from intake.finding n where n.referral_id = r.id and n.resolved_at is null and n.severity = 'error'))
                """),
        Check(
            kind: .fieldMismatch, message: "its row in referrals.referral differs from its fields",
            rows: """
                select r.document_id, r.id as referral_id
                from intake.referral r
                left join intake.referral_values v on v.referral_id = r.id
                left join (
                    select f.referral_id, jsonb_object_agg(k.column_name, f.value) as columns
                    from intake.field f join intake.field_key k using (key) group by f.referral_id
                ) f on f.referral_id = r.id
                where (to_jsonb(v) - 'referral_id')
                    is distinct from (to_jsonb(jsonb_populate_record(null::intake.referral_values, f.columns)) - 'referral_id')
                """),
        Check(
            kind: .countMismatch, message: "the running counts are wrong",
            rows: """
                select null::int8 as document_id, null::int8 as referral_id from (
                    select kind, state, sum(change) as number from intake.tally group by kind, state having sum(change) <> 0
                ) t
                full join (
                    select 'document' as kind, state, count(*) as number from intake.document group by state
                    union all select 'referral', status, count(*) from intake.referral group by status
                ) c using (kind, state)
                where t.number is distinct from c.number
                """),
    ]
}
