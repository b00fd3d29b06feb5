-- What `intake report` shows. Each of its figures is one value of one of these views.

create view referrals.report_volume as
select date_trunc('month', d.received_at at time zone 'UTC')::date as month, (d.received_at at time zone 'UTC')::date as day,
    count(*) as documents, coalesce(sum(d.page_count), 0)::bigint as pages, coalesce(sum(r.referrals), 0)::bigint as referrals,
    count(*) filter (where d.state = 'not_a_referral') as other, count(*) filter (where d.state = 'quarantined') as quarantined
from intake.document d
left join lateral (select count(*) as referrals from intake.referral where document_id = d.id) r on true
group by 1, 2;
comment on view referrals.report_volume is 'What came in, day by day (UTC).';
comment on column referrals.report_volume.month is 'First day of the month of reception.';
comment on column referrals.report_volume.day is 'Day of reception.';
comment on column referrals.report_volume.documents is 'Files that were received.';
comment on column referrals.report_volume.pages is 'Pages of those that were read.';
comment on column referrals.report_volume.referrals is 'Referrals found in them.';
comment on column referrals.report_volume.other is 'Files that are no referral.';
comment on column referrals.report_volume.quarantined is 'Files that could not be read.';

create view referrals.report_turnaround as
with passed as (
    select date_trunc('month', r.received_at at time zone 'UTC')::date as month, coalesce(v.referral_urgency, 'routine') as urgency,
        extract(epoch from d.finished_at - r.received_at) as reading,
        case when r.status = 'ready' then extract(epoch from r.status_since - d.finished_at) end as review,
        case when r.status = 'ready' then extract(epoch from r.status_since - r.received_at) end as whole
    from intake.referral r join intake.document d on d.id = r.document_id
    left join intake.referral_values v on v.referral_id = r.id
)
select p.month, p.urgency, s.stage, count(*) as referrals,
    round(percentile_cont(0.5) within group (order by greatest(s.seconds, 0))::numeric, 1)::float8 as p50_seconds,
    round(percentile_cont(0.9) within group (order by greatest(s.seconds, 0))::numeric, 1)::float8 as p90_seconds,
    round(percentile_cont(0.95) within group (order by greatest(s.seconds, 0))::numeric, 1)::float8 as p95_seconds
from passed p cross join lateral (values ('reading', p.reading), ('review', p.review), ('whole', p.whole)) s (stage, seconds)
where s.seconds is not null
group by 1, 2, 3;
comment on view referrals.report_turnaround is 'How long referrals took, by urgency and stage.';
comment on column referrals.report_turnaround.month is 'First day of the month of reception.';
comment on column referrals.report_turnaround.urgency is 'routine, urgent or emergent; what is not stated is routine.';
comment on column referrals.report_turnaround.stage is 'reading: from reception to having been read; review: from there to ready; whole: from reception to ready.';
comment on column referrals.report_turnaround.referrals is 'Referrals that passed the stage.';
comment on column referrals.report_turnaround.p50_seconds is 'Half of them took at most so long.';
comment on column referrals.report_turnaround.p90_seconds is 'Nine in ten took at most so long.';
comment on column referrals.report_turnaround.p95_seconds is 'Nineteen in twenty took at most so long.';

create view referrals.report_straight_through as
select date_trunc('month', r.received_at at time zone 'UTC')::date as month, count(*) as referrals,
    count(*) filter (where r.status = 'ready') as ready, count(*) filter (where r.status = 'ready' and not t.touched) as straight_through,
    round(count(*) filter (where r.status = 'ready' and not t.touched)::numeric / count(*), 4)::float8 as share
from intake.referral r
cross join lateral (
    select exists (select from intake.field_change c where c.referral_id = r.id)
        or exists (select from intake.event e where e.referral_id = r.id and e.kind in ('accepted', 'field_set', 'field_confirmed')) as touched
) t
group by 1;
comment on view referrals.report_straight_through is 'How many referrals became ready without a person.';
comment on column referrals.report_straight_through.month is 'First day of the month of reception.';
comment on column referrals.report_straight_through.referrals is 'Referrals received.';
comment on column referrals.report_straight_through.ready is 'Of these, ready by now.';
comment on column referrals.report_straight_through.straight_through is 'Of these, without anything done by a person.';
comment on column referrals.report_straight_through.share is 'straight_through of referrals, 0 to 1.';

create view referrals.report_completeness as
with missing as (
    select r.id, date_trunc('month', r.received_at at time zone 'UTC')::date as month, coalesce(r.sender, '') as sender,
        array(select f.field from intake.finding f
            where f.referral_id = r.id and f.kind in ('missing', 'illegible') and f.severity = 'error' and f.field is not null) as fields
    from intake.referral r
)
select month, sender, count(*) as referrals, count(*) filter (where fields = '{}') as complete,
    round(count(*) filter (where fields = '{}')::numeric / count(*), 4)::float8 as share,
    (select f from missing n, unnest(n.fields) f where n.month = m.month and n.sender = m.sender
     group by f order by count(*) desc, f limit 1) as most_missing
from missing m
group by month, sender;
comment on view referrals.report_completeness is 'How complete the referrals of each sender are.';
comment on column referrals.report_completeness.month is 'First day of the month of reception.';
comment on column referrals.report_completeness.sender is 'The sending machine, as the fax server named it; empty when unknown.';
comment on column referrals.report_completeness.referrals is 'Referrals received from it.';
comment on column referrals.report_completeness.complete is 'Of these, with every required value on the page and legible.';
comment on column referrals.report_completeness.share is 'complete of referrals, 0 to 1.';
comment on column referrals.report_completeness.most_missing is 'The required field that is missing or illegible most often.';

create view referrals.report_corrections as
with changed as (
    select distinct on (referral_id, key) referral_id, key, before from intake.field_change
    where action = 'set' and before is not null and before ->> 'value' is distinct from after ->> 'value'
    order by referral_id, key, id
)
select date_trunc('month', r.received_at at time zone 'UTC')::date as month, f.key as field, count(*) as read,
    count(c.key) as corrected, count(c.key) filter (where (c.before ->> 'flagged') is distinct from 'true') as unflagged,
    round(count(c.key)::numeric / count(*), 4)::float8 as share
from intake.field f join intake.referral r on r.id = f.referral_id
left join changed c on c.referral_id = f.referral_id and c.key = f.key
where f.source <> 'reviewer' or c.key is not null
group by 1, 2;
comment on view referrals.report_corrections is 'The error budget: values that the machine read and a person changed.';
comment on column referrals.report_corrections.month is 'First day of the month of reception.';
comment on column referrals.report_corrections.field is 'Key of the field.';
comment on column referrals.report_corrections.read is 'Values that the machine read.';
comment on column referrals.report_corrections.corrected is 'Of these, changed by a person.';
comment on column referrals.report_corrections.unflagged is 'Of these, ones the machine had not held for doubtful.';
comment on column referrals.report_corrections.share is 'corrected of read, 0 to 1.';

create view referrals.report_effort as
select date_trunc('month', at at time zone 'UTC')::date as month, by as reviewer, count(distinct referral_id) as referrals,
    count(*) filter (where action = 'set') as values_set, count(*) filter (where action <> 'set') as values_confirmed
from intake.field_change
group by 1, 2;
comment on view referrals.report_effort is 'What people did to referrals.';
comment on column referrals.report_effort.month is 'First day of the month in which it was done.';
comment on column referrals.report_effort.reviewer is 'Who.';
comment on column referrals.report_effort.referrals is 'Referrals touched.';
comment on column referrals.report_effort.values_set is 'Values typed.';
comment on column referrals.report_effort.values_confirmed is 'Values confirmed or accepted as read.';

create view referrals.report_open_loops as
select coalesce(sender, '') as sender, count(*) filter (where received_at > now() - interval '1 day') as under_1_day,
    count(*) filter (where received_at <= now() - interval '1 day' and received_at > now() - interval '3 days') as under_3_days,
    count(*) filter (where received_at <= now() - interval '3 days' and received_at > now() - interval '7 days') as under_7_days,
    count(*) filter (where received_at <= now() - interval '7 days') as older, min(received_at) as oldest_at
from intake.referral
where status = 'needs_review'
group by 1;
comment on view referrals.report_open_loops is 'Referrals that nobody has decided about, by sender and age, as of now.';
comment on column referrals.report_open_loops.sender is 'The sending machine; empty when unknown.';
comment on column referrals.report_open_loops.under_1_day is 'Received less than a day ago.';
comment on column referrals.report_open_loops.under_3_days is 'Received one to three days ago.';
comment on column referrals.report_open_loops.under_7_days is 'Received three to seven days ago.';
comment on column referrals.report_open_loops.older is 'Received more than seven days ago.';
comment on column referrals.report_open_loops.oldest_at is 'When the oldest of them was received.';

select intake.grant_rights();
