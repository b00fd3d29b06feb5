-- Fills a migrated, empty database with synthetic referrals, all made up:
--   psql "$URL" -v referrals=1000000 -f fill.sql
-- One document each; 5 % wait for a person, 1 % are rejected, 1,000 more documents wait in the queue.
-- Triggers are off, so the login has to be a superuser; what they keep is written here as well.
\set ON_ERROR_STOP on
\timing on
\if :{?referrals}
\else
\set referrals 1000000
\endif
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';

begin;
create temp table made as
select n,
    now() - make_interval(secs => (:referrals - n) * 26.0) as at,
    case when n % 20 = 0 then 'needs_review' when n % 100 = 1 then 'rejected' else 'ready' end as status,
    case when n % 50 = 0 then 'emergent' when n % 10 = 0 then 'urgent' else 'routine' end as urgency,
    case n % 5 when 0 then null else 'site' || n % 5 end as site,
    '512555' || lpad((n % 700)::text, 4, '0') as sender
from generate_series(1, :referrals) n;

insert into intake.document (id, sha256, byte_count, file_name, site, sender, received_at, stored_at, state, state_since, class,
    class_confidence, page_count, attempts, finished_at)
overriding system value
select n, sha256(convert_to('scale ' || n, 'UTF8')), octet_length('scale ' || n), 'fax' || n || '.tif', site, sender, at, at, 'completed',
    at + interval '4 s', 'referral', 0.98, 2, 1, at + interval '4 s'
from made;
insert into intake.original (document_id, stored_at, content) select n, at, convert_to('scale ' || n, 'UTF8') from made;
insert into intake.sighting (document_id, file_name, site, sender, received_at, seen_at) select n, 'fax' || n || '.tif', site, sender, at, at from made;
insert into intake.page_text (document_id, number, content) select n, p, '{}' from made, generate_series(1, 2) p;
insert into intake.event (at, actor, kind, document_id, referral_id)
select at, 'intake', 'received', n, null::bigint from made union all select at + interval '4 s', 'worker scale', 'created', n, n from made;
insert into intake.referral (id, document_id, ordinal, first_page, last_page, status, status_since, received_at, due_at, site, sender,
    rejection_reason)
overriding system value
select n, n, 1, 1, 2, status, at + interval '4 s', at,
    at + case urgency when 'emergent' then interval '1 h' when 'urgent' then interval '4 h' else interval '24 h' end, site, sender,
    case status when 'rejected' then 'made up' end
from made;

insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page, box)
select m.n, f.key, f.value, f.value #>> '{}', 0.5 + (m.n % 50) / 100.0, m.status = 'needs_review' and f.key = 'patient.dob', 'ocr', 1,
    array[100, 200, 400, 240]
from made m, lateral (values
    ('referral.date', to_jsonb(m.at::date)), ('referral.urgency', to_jsonb(m.urgency)),
    ('referral.specialty', to_jsonb((array['Cardiology', 'Neurology', 'Orthopedics', 'Urology'])[1 + m.n % 4])),
    ('referral.reason', to_jsonb('Evaluation of complaint number ' || m.n)),
    ('referral.diagnoses[]', jsonb_build_array('M54.50', 'I10')), ('referral.visits', to_jsonb(1 + m.n % 12)),
    ('patient.last_name', to_jsonb('Name' || m.n % 50000)), ('patient.first_name', to_jsonb('First' || m.n % 3000)),
    ('patient.dob', to_jsonb(date '1930-01-01' + (m.n % 30000)::integer)), ('patient.sex', to_jsonb((array['female', 'male'])[1 + m.n % 2])),
    ('patient.phone', to_jsonb('512' || lpad((m.n % 10000000)::text, 7, '0'))), ('patient.street', to_jsonb(m.n % 9999 || ' Elm St')),
    ('patient.city', to_jsonb('Austin'::text)), ('patient.state', to_jsonb('TX'::text)), ('patient.zip', to_jsonb('78701'::text)),
    ('insurance.payer', to_jsonb('Payer ' || m.n % 40)), ('insurance.member_id', to_jsonb('W' || lpad(m.n::text, 9, '0'))),
    ('insurance.group', to_jsonb('G' || m.n % 900)), ('referrer.name', to_jsonb('Provider ' || m.n % 2000)),
    ('referrer.npi', to_jsonb('1234567893'::text)), ('referrer.phone', to_jsonb('5125550100'::text)),
    ('referrer.fax', to_jsonb(m.sender)), ('referrer.signed', to_jsonb(true)), ('recipient.organization', to_jsonb('Made Up Clinic'::text))
) f(key, value);

insert into intake.referral_values
select v.*
from (
    select f.referral_id, jsonb_object_agg(k.column_name, f.value) || jsonb_build_object('referral_id', f.referral_id) as columns
    from intake.field f join intake.field_key k using (key) group by f.referral_id
) c, jsonb_populate_record(null::intake.referral_values, c.columns) v;

insert into intake.finding (referral_id, kind, field, code, severity, message, resolved_at)
select n, 'doubtful', 'patient.dob', 'doubtful:patient.dob', 'error', 'Hard to read.', case when status = 'needs_review' then null else at end
from made where n % 4 = 0;
insert into intake.finding (referral_id, kind, field, code, severity, message)
select n, 'missing', 'patient.phone_alt', 'missing:patient.phone_alt', 'info', 'Not on the page.' from made where n % 40 = 0;

insert into intake.document (id, sha256, byte_count, file_name, received_at)
overriding system value
select n, sha256(convert_to('scale ' || n, 'UTF8')), octet_length('scale ' || n), 'fax' || n || '.tif', now()
from generate_series(:referrals + 1, :referrals + 1000) n;
insert into intake.original (document_id, stored_at, content)
select id, stored_at, convert_to('scale ' || id, 'UTF8') from intake.document where state = 'queued';
insert into intake.sighting (document_id, file_name, received_at) select id, file_name, received_at from intake.document where state = 'queued';
insert into intake.job (document_id, order_at) select id, stored_at from intake.document where state = 'queued';

select setval(pg_get_serial_sequence('intake.document', 'id'), :referrals + 1000), setval(pg_get_serial_sequence('intake.referral', 'id'), :referrals);
delete from intake.tally;
insert into intake.tally select 'document', state, count(*) from intake.document group by state
union all select 'referral', status, count(*) from intake.referral group by status;
commit;
vacuum (analyze) intake.document, intake.original, intake.sighting, intake.event, intake.referral, intake.field, intake.referral_values, intake.finding, intake.job;
select pg_size_pretty(pg_database_size(current_database())) as size;
