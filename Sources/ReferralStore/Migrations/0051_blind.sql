-- Work that is done without seeing what was read: a share of the referrals that nobody looked at is typed again, and, where the desk
-- wants it, the critical values of each accepted referral are typed by a second person. Differences go to a third look.

-- How the desk works; the newest row of a name counts.
create table intake.desk_setting (
    id bigint generated always as identity primary key,
    name text not null check (name in ('sample_share', 'double_entry', 'error_budget')),
    value double precision not null check (value between 0 and 1),
    by text not null,
    at timestamptz not null default clock_timestamp()
);
create trigger append_only before update or delete or truncate on intake.desk_setting for each statement execute function intake.refuse_change();

create function intake.desk_setting(wanted text) returns double precision language sql stable set search_path = pg_catalog as $$
    select coalesce(
        (select value from intake.desk_setting s where s.name = wanted order by s.id desc limit 1),
        -- One wrong value in 333 is what Models/calibration.yaml was fitted for.
        case wanted when 'error_budget' then 1.0 / 333 else 0 end)
$$;

create table intake.blind_task (
    id bigint generated always as identity primary key,
    referral_id bigint not null references intake.referral,
    -- sample: a referral nobody looked at; second: the second key of an accepted one; third: two readings differ.
    kind text not null check (kind in ('sample', 'second', 'third')),
    keys text[] not null,
    -- The task whose difference this one settles.
    settles bigint references intake.blind_task,
    -- Whose eyes have seen the values: they may not do it.
    excluded text[] not null,
    -- The share of referrals that was drawn when this one was.
    share double precision,
    made_at timestamptz not null default clock_timestamp(),
    claimed_by text,
    claimed_until timestamptz,
    done_by text,
    done_at timestamptz,
    check ((done_by is null) = (done_at is null)),
    check ((kind = 'third') = (settles is not null))
);
create unique index blind_task_open on intake.blind_task (referral_id, kind) where done_at is null;
create index blind_task_waiting on intake.blind_task (made_at, id) where done_at is null;

create table intake.blind_entry (
    task_id bigint not null references intake.blind_task,
    key text not null references intake.field_key,
    -- Null for what is not on the page.
    value jsonb,
    agrees boolean not null,
    primary key (task_id, key)
);
create trigger append_only before update or delete or truncate on intake.blind_entry for each statement execute function intake.refuse_change();

-- What the first person accepted, out of everybody's reach until the second has typed it: a reviewer has no right to this table, and no
-- command shows it.
create table intake.sealed_value (
    referral_id bigint not null references intake.referral,
    key text not null references intake.field_key,
    field jsonb,
    by text not null,
    primary key (referral_id, key)
);

-- Whether a referral waits for its second key or the third look that follows.
create function intake.waits_sealed(subject bigint) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from intake.sealed_value s where s.referral_id = subject)
$$;

-- Every ready referral that no person touched has the same chance.
create function intake.draw_sample() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    share double precision := intake.desk_setting('sample_share');
begin
    if share > 0 and random() < share then
        insert into intake.blind_task (referral_id, kind, keys, excluded, share)
        select new.id, 'sample', array_agg(key order by position), '{}', share from intake.field_key where key in (
            'referral.date', 'referral.urgency', 'referral.diagnoses[]', 'patient.last_name', 'patient.first_name', 'patient.dob',
            'patient.phone', 'insurance.payer', 'insurance.member_id', 'referrer.name', 'referrer.npi');
    end if;
    return null;
end $$;
create trigger draw_sample after insert on intake.referral for each row when (new.status = 'ready') execute function intake.draw_sample();

-- Seals the critical values of a referral that a person has accepted, and asks for a second key.
create function intake.seal(subject bigint, wanted text[], by text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into intake.sealed_value (referral_id, key, field, by)
    select subject, k.key, to_jsonb(f), seal.by from unnest(wanted) k(key) left join intake.field f on f.referral_id = subject and f.key = k.key;
    delete from intake.field f where f.referral_id = subject and f.key = any (wanted);
    insert into intake.blind_task (referral_id, kind, keys, excluded)
    select subject, 'second', wanted, array(
        select distinct x.name from (
            select seal.by as name union select c.by from intake.field_change c where c.referral_id = subject
            union select cl.reviewer from intake.claim cl where cl.referral_id = subject) x order by 1);
end $$;

create function intake.unseal(subject bigint) returns void language sql security definer set search_path = pg_catalog as $$
    insert into intake.field select (jsonb_populate_record(null::intake.field, s.field)).* from intake.sealed_value s
    where s.referral_id = subject and s.field is not null
    on conflict (referral_id, key) do nothing;
    delete from intake.sealed_value where referral_id = subject;
$$;

-- Texts are compared by their letters and digits: blanks, case and dashes are no difference.
create function intake.plain(value jsonb) returns text language sql immutable set search_path = pg_catalog as $$
    select case when value is null then '' else regexp_replace(lower(value #>> '{}'), '[^a-z0-9]', '', 'g') end
$$;

-- What somebody typed without seeing the values, or the word of the third. Says 'agrees', 'differs' or 'settled'.
create function intake.enter_blind(task bigint, person text, entries jsonb) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
    t intake.blind_task;
    first bigint;
    differing text[];
begin
    select * into t from intake.blind_task where id = task for update;
    if t.id is null then
        raise exception 'there is no blind task %', task using errcode = 'check_violation', constraint = 'blind';
    end if;
    if t.done_at is not null then
        raise exception 'blind task % is done', task using errcode = 'check_violation', constraint = 'blind';
    end if;
    if person = any (t.excluded) then
        raise exception 'who has seen the values of blind task % may not do it', task using errcode = 'check_violation', constraint = 'blind';
    end if;
    if t.claimed_by is distinct from person then
        raise exception 'blind task % is not in your hand', task using errcode = 'check_violation', constraint = 'blind';
    end if;
    insert into intake.blind_entry (task_id, key, value, agrees)
    select task, k.key, nullif(entries -> k.key, 'null'::jsonb),
        intake.plain(nullif(entries -> k.key, 'null'::jsonb)) = intake.plain(
            case when s.key is not null then s.field -> 'value' else f.value end)
    from unnest(t.keys) k(key)
    left join intake.sealed_value s on s.referral_id = t.referral_id and s.key = k.key
    left join intake.field f on f.referral_id = t.referral_id and f.key = k.key;
    update intake.blind_task set done_by = person, done_at = clock_timestamp(), claimed_until = null where id = task;
    if t.kind = 'third' then
        perform intake.unseal(t.referral_id);
        return 'settled';
    end if;
    select array_agg(e.key order by fk.position) into differing
    from intake.blind_entry e join intake.field_key fk on fk.key = e.key where e.task_id = task and not e.agrees;
    if differing is null then
        if t.kind = 'second' then perform intake.unseal(t.referral_id); end if;
        return 'agrees';
    end if;
    insert into intake.blind_task (referral_id, kind, keys, settles, excluded)
    values (t.referral_id, 'third', differing, task, t.excluded || person);
    return 'differs';
end $$;

-- Both readings of what differs, for the third alone, and only while the task is in that person's hand.
create function intake.blind_offers(task bigint, person text) returns table (key text, first jsonb, second jsonb)
language sql stable security definer set search_path = pg_catalog as $$
    select e.key, case when s.key is not null then s.field -> 'value' else f.value end, e.value
    from intake.blind_task t join intake.blind_entry e on e.task_id = t.settles and not e.agrees
    left join intake.sealed_value s on s.referral_id = t.referral_id and s.key = e.key
    left join intake.field f on f.referral_id = t.referral_id and f.key = e.key
    where t.id = task and t.kind = 'third' and t.done_at is null and t.claimed_by = person and t.claimed_until > clock_timestamp()
        and not person = any (t.excluded)
$$;

-- Where the values stood, without the values: what the desk shows a picture of.
create function intake.blind_places(task bigint) returns table (key text, page integer, box integer[])
language sql stable security definer set search_path = pg_catalog as $$
    select k.key, coalesce(f.page, (s.field ->> 'page')::integer),
        coalesce(f.box, (select array_agg(x::integer) from jsonb_array_elements_text(nullif(s.field -> 'box', 'null')) x))
    from intake.blind_task t cross join unnest(t.keys) k(key)
    left join intake.sealed_value s on s.referral_id = t.referral_id and s.key = k.key
    left join intake.field f on f.referral_id = t.referral_id and f.key = k.key
    where t.id = task
$$;

-- While values are sealed, the record of changes does not tell them either.
create function intake.is_sealed(subject bigint, wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from intake.sealed_value s where s.referral_id = subject and s.key = wanted)
$$;
alter table intake.field_change enable row level security;
create policy all_but_sealed on intake.field_change for select using (not intake.is_sealed(referral_id, key));
create policy added on intake.field_change for insert with check (true);

revoke all on function intake.draw_sample(), intake.seal(bigint, text[], text), intake.unseal(bigint), intake.enter_blind(bigint, text, jsonb),
    intake.blind_offers(bigint, text), intake.blind_places(bigint), intake.is_sealed(bigint, text), intake.waits_sealed(bigint), intake.desk_setting(text) from public;

-- A sampled value counts as wrong when the third look says so, and until then.
create view referrals.report_accuracy as
with typed as (
    select e.key, e.agrees, t.done_at,
        (select not d.agrees from intake.blind_task third join intake.blind_entry d on d.task_id = third.id and d.key = e.key
            where third.settles = t.id and third.done_at is not null) as is_wrong
    from intake.blind_task t join intake.blind_entry e on e.task_id = t.id
    where t.kind = 'sample'
), counted as (
    select key, date_trunc('month', done_at at time zone 'UTC')::date as month, count(*) as typed,
        count(*) filter (where not agrees and coalesce(is_wrong, true)) as wrong,
        count(*) filter (where not agrees and is_wrong is null) as undecided
    from typed group by 1, 2
)
select c.month, c.key as field, c.typed, c.wrong, c.undecided from counted c join intake.field_key k on k.key = c.key;
comment on view referrals.report_accuracy is 'How often values of referrals that no person looked at were wrong, from those typed again without being seen.';
comment on column referrals.report_accuracy.month is 'First day of the month in which they were typed again.';
comment on column referrals.report_accuracy.field is 'Key of the field.';
comment on column referrals.report_accuracy.typed is 'Values that were typed again.';
comment on column referrals.report_accuracy.wrong is 'Of these, those where the value in the store was wrong; undecided ones count as wrong.';
comment on column referrals.report_accuracy.undecided is 'Of these, those that wait for a third look.';

create or replace view referrals.contract as select 7 as version, 'report_accuracy'::text as added;

create function intake.grant_blind_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform intake.grant_sender_rights();
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        revoke all on intake.sealed_value from intake_reviewer;
        revoke select on intake.blind_entry from intake_reviewer;
        grant select on intake.desk_setting, intake.blind_task to intake_reviewer;
        grant insert on intake.desk_setting to intake_reviewer;
        grant update (claimed_by, claimed_until) on intake.blind_task to intake_reviewer;
        grant execute on function intake.seal(bigint, text[], text), intake.enter_blind(bigint, text, jsonb),
            intake.blind_offers(bigint, text), intake.blind_places(bigint), intake.is_sealed(bigint, text), intake.waits_sealed(bigint), intake.desk_setting(text)
            to intake_reviewer;
        grant usage on all sequences in schema intake to intake_reviewer;
    end if;
    if exists (select from pg_roles where rolname = 'intake_service') then
        revoke all on intake.sealed_value from intake_service;
        grant execute on function intake.is_sealed(bigint, text), intake.waits_sealed(bigint), intake.desk_setting(text) to intake_service;
    end if;
    if exists (select from pg_roles where rolname = 'intake_reader') then
        grant select on referrals.report_accuracy to intake_reader;
    end if;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on referrals.report_accuracy, intake.blind_task, intake.desk_setting to intake_auditor;
        grant execute on function intake.is_sealed(bigint, text) to intake_auditor;
        -- The audit sees every link.
        drop policy if exists everything on intake.field_change;
        create policy everything on intake.field_change for select to intake_auditor using (true);
    end if;
end $$;
revoke all on function intake.grant_blind_rights() from public;
select intake.grant_blind_rights();
