-- Work that is done without seeing what was read: a share of the referrals that nobody looked at is typed again, and, where the desk
-- wants it, the critical values of each accepted referral are typed by a second person. Differences go to a third look.

-- How the desk works; the newest row of a name counts.
create table intake.desk_setting (
    id bigint generated always as identity primary key,
    name text not null check (name in ('sample_share', 'double_entry', 'error_budget')),
    value double precision not null check (value between 0 and 1),
    by text not null,
    login text not null default session_user,
    at timestamptz not null default clock_timestamp()
);
create trigger append_only before update or delete or truncate on intake.desk_setting for each statement execute function intake.refuse_change();

create function intake.desk_setting(wanted text) returns double precision language sql stable security definer set search_path = pg_catalog as $$
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
    -- Null for what is not on the page, and for what was destroyed since.
    value jsonb,
    agrees boolean not null,
    -- Whether there is a value in any of the two readings: where there is none, nothing was accepted that could be wrong.
    is_value boolean not null,
    primary key (task_id, key)
);
create trigger append_only_all before truncate on intake.blind_entry for each statement execute function intake.refuse_change();

-- What was typed goes with the document that it was typed from, and never in another way.
create function intake.guard_blind_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and new.value is null and to_jsonb(new) - 'value' = to_jsonb(old) - 'value' and intake.is_destroying((
        select r.document_id from intake.blind_task t join intake.referral r on r.id = t.referral_id where t.id = old.task_id))
    then
        return new;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on intake.blind_entry for each row execute function intake.guard_blind_entry();

create function intake.forget_blind() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if (select u.destroys_values from intake.retention_rule u where u.class = new.class) then
        update intake.blind_entry e set value = null from intake.blind_task t join intake.referral r on r.id = t.referral_id
        where e.task_id = t.id and r.document_id = new.document_id and e.value is not null;
    end if;
    -- It teaches nothing any more.
    delete from intake.sender_work w using intake.referral r where r.id = w.referral_id and r.document_id = new.document_id;
    return null;
end $$;
create trigger forget_blind after insert on intake.destruction for each row execute function intake.forget_blind();

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

-- Every referral that is ready without a person has the same chance. Deferred: what was stored is looked at when all of it is there.
create function intake.draw_sample() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    share double precision := intake.desk_setting('sample_share');
begin
    if share > 0 and random() < share and exists (select from intake.referral r where r.id = new.referral_id and r.status = 'ready') then
        insert into intake.blind_task (referral_id, kind, keys, excluded, share)
        select new.referral_id, 'sample', array_agg(key order by position), '{}', share from intake.field_key where key in (
            'referral.date', 'referral.urgency', 'referral.diagnoses[]', 'patient.last_name', 'patient.first_name', 'patient.dob',
            'patient.phone', 'insurance.payer', 'insurance.member_id', 'referrer.name', 'referrer.npi');
    end if;
    return null;
end $$;
create constraint trigger draw_sample after insert on intake.event deferrable initially deferred
    for each row when (new.kind = 'created' and not intake.is_person(new.actor)) execute function intake.draw_sample();

-- Seals the critical values of a referral that a person has accepted, and asks for a second key.
create function intake.seal(subject bigint, wanted text[], by text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not intake.sees_referral(subject) then
        raise exception 'this login may not touch referrals of that site' using errcode = 'insufficient_privilege';
    end if;
    perform from intake.referral r where r.id = subject and r.status = 'needs_review' for update;
    if not found or intake.waits_sealed(subject) then
        raise exception 'referral % is not to be sealed', subject using errcode = 'object_not_in_prerequisite_state', constraint = 'blind';
    end if;
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

-- Texts are compared by their letters and digits, whatever their alphabet: blanks, case and dashes are no difference.
create function intake.plain(value jsonb) returns text language sql immutable set search_path = pg_catalog as $$
    select case when value is null then '' else regexp_replace(lower(value #>> '{}'), '[[:space:][:punct:]]', '', 'g') end
$$;

-- What the reading of a task is held against: of a sample what the program itself had read, whatever people made of it since.
create function intake.held_against(task intake.blind_task, wanted text) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select case
        when task.kind = 'sample' and exists (select from intake.field_change c where c.referral_id = task.referral_id and c.key = wanted)
            then (select c.before from intake.field_change c where c.referral_id = task.referral_id and c.key = wanted order by c.id limit 1)
        else coalesce(
            (select s.field -> 'value' from intake.sealed_value s where s.referral_id = task.referral_id and s.key = wanted),
            (select f.value from intake.field f where f.referral_id = task.referral_id and f.key = wanted))
    end
$$;

-- Whether a person was shown the values: of a sample at any time, of a sealed referral before it was sealed.
create function intake.has_seen(task bigint, person text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select from intake.blind_task t join intake.referral r on r.id = t.referral_id
        join intake.access a on a.referrals @> array[t.referral_id] and a.what in ('referral', 'history', 'letter')
            or a.documents @> array[r.document_id] and a.what = 'text'
        where t.id = task and a.by = person and (t.kind = 'sample' or t.kind = 'second' and a.at < t.made_at))
$$;

-- What somebody typed without seeing the values, or the word of the third. Says 'agrees', 'differs' or 'settled'.
create function intake.enter_blind(task bigint, person text, entries jsonb) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
    t intake.blind_task;
    against intake.blind_task;
    differing text[];
begin
    select * into t from intake.blind_task where id = task for update;
    if t.id is null or not intake.sees_referral(t.referral_id) then
        raise exception 'there is no blind task %', task using errcode = 'object_not_in_prerequisite_state', constraint = 'blind';
    end if;
    if t.done_at is not null then
        raise exception 'blind task % is done', task using errcode = 'object_not_in_prerequisite_state', constraint = 'blind';
    end if;
    if person = any (t.excluded) or intake.has_seen(task, person) then
        raise exception 'who has seen the values of blind task % may not do it', task using errcode = 'object_not_in_prerequisite_state', constraint = 'blind';
    end if;
    if t.claimed_by is distinct from person then
        raise exception 'blind task % is not in your hand', task using errcode = 'object_not_in_prerequisite_state', constraint = 'blind';
    end if;
    against := t;
    if t.kind = 'third' then
        select * into against from intake.blind_task o where o.id = t.settles;
    end if;
    insert into intake.blind_entry (task_id, key, value, agrees, is_value)
    select task, k.key, v.typed, intake.plain(v.typed) = intake.plain(v.held), intake.plain(v.typed) <> '' or intake.plain(v.held) <> ''
    from unnest(t.keys) k(key)
    cross join lateral (
        select nullif(entries -> k.key, 'null'::jsonb) as typed, intake.held_against(against, k.key) as held) v;
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
    select e.key, intake.held_against(o, e.key), e.value
    from intake.blind_task t join intake.blind_task o on o.id = t.settles join intake.blind_entry e on e.task_id = o.id and not e.agrees
    where t.id = task and t.kind = 'third' and t.done_at is null and t.claimed_by = person and t.claimed_until > clock_timestamp()
        and not person = any (t.excluded) and intake.sees_referral(t.referral_id)
$$;

-- Where the values stood, without the values: what the desk shows a picture of.
create function intake.blind_places(task bigint) returns table (key text, page integer, box integer[])
language sql stable security definer set search_path = pg_catalog as $$
    select k.key, coalesce(f.page, (s.field ->> 'page')::integer),
        coalesce(f.box, (select array_agg(x::integer) from jsonb_array_elements_text(nullif(s.field -> 'box', 'null')) x))
    from intake.blind_task t cross join unnest(t.keys) k(key)
    left join intake.sealed_value s on s.referral_id = t.referral_id and s.key = k.key
    left join intake.field f on f.referral_id = t.referral_id and f.key = k.key
    where t.id = task and intake.sees_referral(t.referral_id)
$$;

-- While values are sealed, the record of changes does not tell them either.
create function intake.is_sealed(subject bigint, wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from intake.sealed_value s where s.referral_id = subject and s.key = wanted)
$$;
create policy all_but_sealed on intake.field_change as restrictive for select using (not intake.is_sealed(referral_id, key)
    -- The audit sees every link.
    or exists (select from pg_roles g where g.rolname = 'intake_auditor' and pg_has_role(current_user, g.oid, 'member')));

revoke all on function intake.guard_blind_entry(), intake.forget_blind(), intake.draw_sample(), intake.seal(bigint, text[], text),
    intake.unseal(bigint), intake.held_against(intake.blind_task, text), intake.has_seen(bigint, text), intake.enter_blind(bigint, text, jsonb),
    intake.blind_offers(bigint, text), intake.blind_places(bigint), intake.plain(jsonb) from public;
-- Policies and views ask with the rights of whoever reads; whether something is sealed tells nothing of what it is.
grant execute on function intake.is_sealed(bigint, text), intake.waits_sealed(bigint), intake.desk_setting(text) to public;

-- A sampled value counts as wrong when the third look says so, and until then.
create view referrals.report_accuracy as
with typed as (
    select e.key, e.agrees, t.done_at,
        (select not d.agrees from intake.blind_task third join intake.blind_entry d on d.task_id = third.id and d.key = e.key
            where third.settles = t.id and third.done_at is not null) as is_wrong
    from intake.blind_task t join intake.blind_entry e on e.task_id = t.id
    where t.kind = 'sample' and e.is_value
), counted as (
    select key, date_trunc('month', done_at at time zone 'UTC')::date as month, count(*) as typed,
        count(*) filter (where not agrees and coalesce(is_wrong, true)) as wrong,
        count(*) filter (where not agrees and is_wrong is null) as undecided
    from typed group by 1, 2
)
select month, key as field, typed, wrong, undecided, intake.desk_setting('error_budget') as budget from counted;
comment on view referrals.report_accuracy is 'How often values of referrals that no person looked at were wrong, from those typed again without being seen.';
comment on column referrals.report_accuracy.month is 'First day of the month in which they were typed again.';
comment on column referrals.report_accuracy.field is 'Key of the field.';
comment on column referrals.report_accuracy.typed is 'Values that were typed again; what is on the page in neither reading is none.';
comment on column referrals.report_accuracy.wrong is 'Of these, those where the value in the store was wrong; undecided ones count as wrong.';
comment on column referrals.report_accuracy.undecided is 'Of these, those that wait for a third look.';
comment on column referrals.report_accuracy.budget is 'Share of wrong values that automatic acceptance may make, as it is set now.';

create or replace view referrals.contract as select 7 as version, 'report_accuracy'::text as added;

-- Anew, with what came since; the rest is as in 0031.
create or replace function intake.site_condition(relation regclass) returns text language sql stable set search_path = pg_catalog as $$
    with columns as (
        select a.attname as name, a.attnotnull as is_set from pg_attribute a where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
    )
    select case
        -- A worker is busy with some document: a number, and everybody's business.
        when relation in ('intake.worker'::regclass, 'intake.site_access'::regclass, 'intake.site_policy'::regclass) then null
        when relation in ('intake.document'::regclass, 'intake.referral'::regclass)
            then '(select intake.sees_all()) or coalesce(site, '''') = any ((select intake.sites())::text[])'
        -- Hashes and logins of all sites: the chain is one. What its links vouch for is held row by row.
        when relation = 'intake.audit'::regclass then '(select intake.sees_all())'
        when relation = 'intake.access'::regclass
            then '(select intake.sees_all()) or login = session_user or exists (select from intake.referral r where r.id = any (referrals))
                or exists (select from intake.document d where d.id = any (documents))'
        when relation = 'intake.sender_memory_version'::regclass
            then '(select intake.sees_all()) or intake.sees_lessons(memory_id, lessons)'
        when relation = 'intake.blind_entry'::regclass
            then '(select intake.sees_all()) or exists (select from intake.blind_task t where t.id = task_id)'
        when exists (select from columns where name = 'referral_id' and is_set)
            then '(select intake.sees_all()) or exists (select from intake.referral r where r.id = referral_id)'
        when exists (select from columns where name = 'document_id' and is_set)
            then '(select intake.sees_all()) or exists (select from intake.document d where d.id = document_id)'
        when exists (select from columns where name = 'referral_id')
            then '(select intake.sees_all()) or referral_id is null or exists (select from intake.referral r where r.id = referral_id)'
        when exists (select from columns where name = 'document_id')
            then '(select intake.sees_all()) or document_id is null or exists (select from intake.document d where d.id = document_id)'
    end
$$;

-- Anew: changes of fields are always held row by row.
create or replace function intake.apply_site_policy() returns void language plpgsql set search_path = pg_catalog as $$
declare
    is_on boolean := (select restricted from intake.site_policy);
    relation record;
    owner text := (select pg_get_userbyid(relowner) from pg_class where oid = 'intake.document'::regclass);
begin
    if is_on then
        -- The views run with the rights of their owner, and an owner of tables passes by policies: so they get one that owns none.
        begin
            if not exists (select from pg_roles where rolname = 'intake_views') then create role intake_views nologin; end if;
        exception when duplicate_object or unique_violation then
            null;  -- made for another database of the cluster at this moment
        end;
        if not (select rolsuper from pg_roles where rolname = current_user) then
            execute format('grant intake_views to %I', current_user);
        end if;
        grant usage on schema intake, referrals to intake_views;
        grant create on schema referrals to intake_views;
        grant select on all tables in schema intake to intake_views;
    end if;
    for relation in
        select c.oid::regclass as name, intake.site_condition(c.oid::regclass) as condition, c.relrowsecurity as is_held,
            exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'by_site') as has_policy,
            -- Sealed values are out of sight whether sites are or not.
            is_on or c.oid = 'intake.field_change'::regclass as is_to_hold
        from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
    loop
        if relation.is_to_hold and relation.condition is not null and not relation.has_policy then
            execute format('create policy by_site on %s using (%s)', relation.name, relation.condition);
        end if;
        if relation.condition is not null and relation.is_held is distinct from relation.is_to_hold then
            execute format('alter table %s %s row level security', relation.name, case when relation.is_to_hold then 'enable' else 'disable' end);
        end if;
    end loop;
    for relation in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'referrals'::regnamespace and c.relkind = 'v'
            and pg_get_userbyid(c.relowner) is distinct from (case when is_on then 'intake_views' else owner end)
    loop
        execute format('alter view %s owner to %I', relation.name, case when is_on then 'intake_views' else owner end);
    end loop;
    if exists (select from pg_roles where rolname = 'intake_views') then
        revoke create on schema referrals from intake_views;
    end if;
end $$;

-- Anew: sealed values, and what was typed blindly, are nobody's to read.
create or replace function intake.grant_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    relation regclass;
    role text;
begin
    if exists (select from pg_roles where rolname = 'intake_reader') then
        grant usage on schema referrals to intake_reader;
        grant select on all tables in schema referrals to intake_reader;
    end if;

    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant usage on schema referrals, intake to intake_auditor;
        grant select on all tables in schema referrals to intake_auditor;
        grant select on intake.event, intake.field_change, intake.sighting, intake.claim, intake.worker, intake.migration to intake_auditor;
        -- What policies look at.
        grant select (id, site) on intake.document, intake.referral to intake_auditor;
    end if;

    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant usage on schema referrals, intake to %I', role);
            execute format('grant select on all tables in schema referrals to %I', role);
            for relation in
                select c.oid from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
                    and not c.relispartition
                    and not c.relname in ('audit', 'audit_tip', 'access', 'access_change', 'site_access', 'site_policy', 'sealed_value',
                        'blind_entry')
            loop
                execute format('grant select on %s to %I', relation, role);
            end loop;
        end if;
    end loop;

    if exists (select from pg_roles where rolname = 'intake_service') then
        grant insert on intake.document, intake.original, intake.sighting, intake.page_text, intake.reading, intake.event, intake.referral,
            intake.field, intake.finding to intake_service;
        grant update (state, state_since, failure_code, failure_message, class, class_confidence, page_count, attempts,
            finished_at, finished_token) on intake.document to intake_service;
        grant insert, delete on intake.job to intake_service;
        grant update (priority, order_at, run_after, attempts, expiries, token, worker, leased_until) on intake.job to intake_service;
        grant insert, update, delete on intake.worker to intake_service;
        grant execute on function intake.maintain() to intake_service;
        -- The numbers of rows take no right; this is the only sequence that is asked by name.
        grant usage on sequence intake.fence to intake_service;
    end if;

    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant update (status, status_since, version, due_at, illegible, rejection_reason) on intake.referral to intake_reviewer;
        grant insert, delete on intake.field, intake.claim to intake_reviewer;
        grant update (value, raw, confidence, flagged, source, page, box, label, alternatives, document_id, set_by, set_at)
            on intake.field to intake_reviewer;
        grant update (reviewer, until) on intake.claim to intake_reviewer;
        grant insert on intake.finding, intake.field_change, intake.event to intake_reviewer;
        grant update (severity, message, resolved_at, resolved_by) on intake.finding to intake_reviewer;
    end if;
end $$;

create function intake.grant_blind_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform intake.grant_sender_rights();
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant update (claimed_by, claimed_until) on intake.blind_task to intake_reviewer;
        grant execute on function intake.seal(bigint, text[], text), intake.enter_blind(bigint, text, jsonb), intake.has_seen(bigint, text),
            intake.blind_offers(bigint, text), intake.blind_places(bigint) to intake_reviewer;
    end if;
    -- Whose work is looked at again does not say how much of it.
    if exists (select from pg_roles where rolname = 'intake_custodian') then
        grant select, insert on intake.desk_setting to intake_custodian;
    end if;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.blind_task, intake.desk_setting to intake_auditor;
    end if;
end $$;
revoke all on function intake.grant_blind_rights() from public;
select intake.grant_blind_rights();
