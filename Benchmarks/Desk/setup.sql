-- Ten referrals with three doubtful fields each before :waiting others. Run on what the sample faxes gave.
create temp table source as
select id, row_number() over (order by id) as place from intake.referral where status = 'ready' order by id limit 10;
create temp table ten as select id from source;

-- Where the samples gave fewer than ten, some are there twice: as a second referral of the same fax.
with more as (
    insert into intake.referral (document_id, ordinal, first_page, last_page, status, received_at, due_at)
    select r.document_id, r.ordinal + 100 * n, r.first_page, r.last_page, 'needs_review', r.received_at, r.due_at
    from generate_series(1, 9) n, source s join intake.referral r on r.id = s.id
    order by n, r.id limit greatest(0, 10 - (select count(*) from source))
    returning id, document_id, ordinal
), kept as (
    insert into ten select id from more
)
insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page, box, label, alternatives)
select m.id, f.key, f.value, f.raw, f.confidence, false, f.source, f.page, f.box, f.label, f.alternatives
from more m join intake.referral o on o.document_id = m.document_id and o.ordinal = m.ordinal % 100 join intake.field f on f.referral_id = o.id;

update intake.finding set resolved_at = now(), resolved_by = 'bench' where referral_id in (select id from ten) and resolved_at is null;
update intake.field set flagged = false where referral_id in (select id from ten);
update intake.referral set status = 'needs_review', illegible = '{}', due_at = now() - interval '2 days' + make_interval(secs => id), received_at = now() - interval '3 days'
where id in (select id from ten);
-- Right as read; wrong, with the right one as the first alternative; to be typed.
update intake.field f set flagged = true where referral_id in (select id from ten) and key = 'patient.dob';
update intake.field f set flagged = true,
    alternatives = jsonb_build_array(jsonb_build_object('value', f.value, 'score', 0.4, 'page', f.page, 'box', f.box)),
    value = to_jsonb(translate(f.value #>> '{}', '0123456789', '0123456798'))
where referral_id in (select id from ten) and key = 'insurance.member_id';
update intake.field f set flagged = true where referral_id in (select id from ten) and key = 'patient.phone';
insert into intake.finding (referral_id, kind, field, code, severity, message)
select f.referral_id, 'doubtful', f.key, 'doubtful:' || f.key, 'error', 'hard to read'
from intake.field f where f.flagged and f.referral_id in (select id from ten);

with files as (
    insert into intake.document (sha256, byte_count, file_name, received_at, state, class, page_count, finished_at)
    select sha256(n::text::bytea), 1, 'waiting.tif', now(), 'completed', 'referral', 1, now() from generate_series(1, :waiting) n
    returning id
), referrals as (
    insert into intake.referral (document_id, ordinal, first_page, last_page, status, received_at, due_at)
    select id, 1, 1, 1, 'needs_review', now(), now() + interval '1 day' from files returning id
)
insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page)
select r.id, k.key, to_jsonb(k.value), k.value, 0.5, true, 'ocr', 1
from referrals r, (values ('patient.last_name', 'Okafor'), ('patient.dob', '1961-04-09'), ('patient.phone', '5125550143')) k(key, value);
analyze;
select coalesce(string_agg(id::text, ' ' order by id), '') from ten;
