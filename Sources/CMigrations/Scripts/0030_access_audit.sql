-- Who saw what, what the program decided, and one chain over both and over what people did.

-- Whenever a person is shown patient data: written before it is given out.
create table intake.access (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    -- The name that was given, and the login of the session, which nobody can choose.
    by text not null check (by <> ''),
    login text not null default session_user,
    -- The command that showed it, as in `referral show`.
    command text not null,
    what text not null check (what in ('referral', 'list', 'document', 'page', 'original', 'text', 'history', 'letter', 'same', 'patient')),
    documents bigint[] not null default '{}',
    referrals bigint[] not null default '{}',
    patients bigint[] not null default '{}',
    -- As in `page 2`; never a value.
    detail text
);
create index access_documents on intake.access using gin (documents);
create index access_referrals on intake.access using gin (referrals);
create index access_patients on intake.access using gin (patients);
create index access_by on intake.access (by, id);
create trigger append_only before update or delete or truncate on intake.access execute function intake.refuse_change();

-- The one way to write it: whoever may read may tell, and nobody may tell for another login.
create function intake.note_access(
    by text, command text, what text, documents bigint[], referrals bigint[], patients bigint[], detail text
) returns void language sql security definer set search_path = pg_catalog as $$
    insert into intake.access (by, command, what, documents, referrals, patients, detail)
    values (by, command, what, documents, referrals, patients, detail)
$$;

-- What the program decided without a person, and on what grounds. Keys, codes and a digest of the values; never a value.
create table intake.decision (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    by text not null check (by <> ''),
    kind text not null check (kind ~ '^[a-z_]+$'),
    document_id bigint not null references intake.document,
    referral_id bigint references intake.referral,
    detail jsonb not null default '{}'
);
create index decision_document on intake.decision (document_id, id);
create index decision_referral on intake.decision (referral_id, id) where referral_id is not null;
create trigger append_only before update or delete or truncate on intake.decision execute function intake.refuse_change();

-- Deferred: what was stored is looked at when all of it is there.
create function intake.write_decision() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.kind = 'completed' then
        insert into intake.decision (by, kind, document_id, detail)
        select new.actor, 'class', d.id, jsonb_build_object('class', d.class, 'confidence', d.class_confidence, 'pages', d.page_count,
            'referrals', (select count(*) from intake.referral r where r.document_id = d.id))
        from intake.document d where d.id = new.document_id;
    else
        insert into intake.decision (by, kind, document_id, referral_id, detail)
        select new.actor, 'disposition', r.document_id, r.id, jsonb_build_object('status', r.status,
            'pages', jsonb_build_array(r.first_page, r.last_page),
            'accepted', (select coalesce(jsonb_agg(f.key order by f.key), '[]') from intake.field f where f.referral_id = r.id and not f.flagged),
            'doubtful', (select coalesce(jsonb_agg(f.key order by f.key), '[]') from intake.field f where f.referral_id = r.id and f.flagged),
            'findings', (select coalesce(jsonb_agg(n.code order by n.id), '[]') from intake.finding n where n.referral_id = r.id),
            'values', (select encode(sha256(convert_to(coalesce(string_agg(f.key || '=' || f.value::text, chr(10) order by f.key), ''), 'UTF8')),
                'hex') from intake.field f where f.referral_id = r.id))
        from intake.referral r where r.id = new.referral_id;
    end if;
    return null;
end $$;
create constraint trigger write_decision after insert on intake.event deferrable initially deferred
    for each row when (new.kind in ('created', 'completed') and not intake.is_person(new.actor)) execute function intake.write_decision();

-- Who was let in, to what, and who was put out: what changes the reach of people is recorded like what they do.
create table intake.access_change (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    login text not null default session_user,
    action text not null check (action in ('login', 'lock', 'grant', 'revoke', 'restrict', 'open')),
    role text,
    detail text
);
create trigger append_only before update or delete or truncate on intake.access_change execute function intake.refuse_change();

-- A name is no person's only if the program itself writes with it; the queue's own traffic decides nothing.
create function intake.is_audited(actor text, kind text) returns boolean language sql immutable as $$
    select intake.is_person(actor)
        or kind not in ('received', 'seen_again', 'released', 'lease_expired', 'attempt_failed', 'prioritized')
$$;

-- Columns are named one by one, as in 0005.
create function intake.digest(a intake.access) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array('access', a.id, a.at, a.by, a.login, a.command, a.what, a.documents, a.referrals, a.patients,
        a.detail)::text, 'UTF8'))
$$;
create function intake.digest(d intake.decision) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(
        jsonb_build_array('decision', d.id, d.at, d.by, d.kind, d.document_id, d.referral_id, d.detail)::text, 'UTF8'))
$$;
create function intake.digest(h intake.tracking_history) returns bytea language sql stable set timezone = 'UTC'
set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array('tracking_history', h.id, h.referral_id, h.from_status, h.to_status, h.at, h.by, h.login,
        h.note)::text, 'UTF8'))
$$;
create function intake.digest(s intake.patient_step) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array('patient_step', s.id, s.at, s.by, s.login, s.action, s.referral_id, s.from_patient,
        s.to_patient, s.before, s.merge)::text, 'UTF8'))
$$;
create function intake.digest(c intake.access_change) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array('access_change', c.id, c.at, c.login, c.action, c.role, c.detail)::text, 'UTF8'))
$$;
create function intake.digest(n intake.note) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(jsonb_build_array('note', n.id, n.referral_id, n.by, n.at, n.line)::text, 'UTF8'))
$$;

alter table intake.audit drop constraint audit_source_check;
alter table intake.audit add constraint audit_source_check check (source in ('event', 'field_change', 'access', 'decision', 'tracking_history',
    'patient_step', 'note', 'access_change', 'begin_event', 'begin_tracking_history', 'begin_patient_step', 'begin_note'));

-- One link, behind the newest. Whoever calls has locked the tip of the change feed if the transaction will ever lock it: locks are
-- taken in that order everywhere, so that no two transactions wait for one another.
create function intake.append_link(source text, source_id bigint, digest bytea) returns void
language plpgsql set search_path = pg_catalog as $$
declare
    tip intake.audit_tip;
    moment timestamptz;
    next_hash bytea;
begin
    select * into tip from intake.audit_tip for update;
    moment := clock_timestamp();
    next_hash := intake.link(tip.hash, tip.number + 1, moment, session_user, append_link.source, append_link.source_id, append_link.digest);
    insert into intake.audit (number, at, login, source, source_id, digest, hash)
    values (tip.number + 1, moment, session_user, append_link.source, append_link.source_id, append_link.digest, next_hash);
    update intake.audit_tip set number = tip.number + 1, hash = next_hash;
end $$;

-- Deferred since now: the tip is locked for the length of a commit, not of a transaction, so that workers and people do not wait for
-- what somebody else is still doing.
create or replace function intake.add_link() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    row_digest bytea;
begin
    execute 'select intake.digest($1)' into row_digest using new;
    perform from intake.change_tip for update;
    perform intake.append_link(tg_table_name, new.id, row_digest);
    return null;
end $$;

drop trigger add_link on intake.event;
drop trigger add_link on intake.field_change;
create constraint trigger add_link after insert on intake.event deferrable initially deferred
    for each row when (intake.is_audited(new.actor, new.kind)) execute function intake.add_link();
create constraint trigger add_link after insert on intake.field_change deferrable initially deferred
    for each row execute function intake.add_link();
create constraint trigger add_link after insert on intake.access deferrable initially deferred
    for each row execute function intake.add_link();
create constraint trigger add_link after insert on intake.decision deferrable initially deferred
    for each row execute function intake.add_link();
create constraint trigger add_link after insert on intake.tracking_history deferrable initially deferred
    for each row when (intake.is_person(new.by)) execute function intake.add_link();
create constraint trigger add_link after insert on intake.patient_step deferrable initially deferred
    for each row execute function intake.add_link();
create constraint trigger add_link after insert on intake.access_change deferrable initially deferred
    for each row execute function intake.add_link();
create constraint trigger add_link after insert on intake.note deferrable initially deferred
    for each row execute function intake.add_link();

-- From where on each table is covered whole: a link of its own in the chain, so that the border cannot be moved.
do $$
declare
    name text;
    last bigint;
begin
    foreach name in array array['event', 'tracking_history', 'patient_step', 'note'] loop
        execute format('select max(id) from intake.%I', name) into last;
        if last is not null then
            perform intake.append_link('begin_' || name, last, sha256(convert_to('begin_' || name, 'UTF8')));
        end if;
    end loop;
end $$;

create or replace function intake.audit_verify() returns table (number bigint, source text, source_id bigint, problem text)
language sql stable security definer set search_path = pg_catalog as $$
    with links as (
        select a.*,
            lag(a.number, 1, 0::bigint) over w as number_before,
            lag(a.hash, 1, sha256('ReferralIntake audit')) over w as hash_before
        from intake.audit a window w as (order by a.number)
    ), begins as (
        select substr(a.source, 7) as source, a.source_id from intake.audit a where a.source like 'begin\_%'
    ), rows as (
        select 'event' as source, e.id as source_id, intake.digest(e) as digest from intake.event e
        where intake.is_person(e.actor) or (intake.is_audited(e.actor, e.kind)
            and e.id > coalesce((select b.source_id from begins b where b.source = 'event'), 0))
        union all
        select 'field_change', c.id, intake.digest(c) from intake.field_change c
        union all
        select 'access', a.id, intake.digest(a) from intake.access a
        union all
        select 'decision', d.id, intake.digest(d) from intake.decision d
        union all
        select 'tracking_history', h.id, intake.digest(h) from intake.tracking_history h
        where intake.is_person(h.by) and h.id > coalesce((select b.source_id from begins b where b.source = 'tracking_history'), 0)
        union all
        select 'patient_step', s.id, intake.digest(s) from intake.patient_step s
        where s.id > coalesce((select b.source_id from begins b where b.source = 'patient_step'), 0)
        union all
        select 'access_change', c.id, intake.digest(c) from intake.access_change c
        union all
        select 'note', n.id, intake.digest(n) from intake.note n
        where n.id > coalesce((select b.source_id from begins b where b.source = 'note'), 0)
        union all
        select 'begin_' || b.source, b.source_id, sha256(convert_to('begin_' || b.source, 'UTF8')) from begins b
    ), faults as (
        select l.number, l.source, l.source_id, 'links before it were removed' as problem
        from links l where l.number <> l.number_before + 1
        union all
        select l.number, l.source, l.source_id, 'the link itself was changed'
        from links l where l.hash <> intake.link(l.hash_before, l.number, l.at, l.login, l.source, l.source_id, l.digest)
            and l.number = l.number_before + 1
        union all
        select l.number, l.source, l.source_id, case when r.source_id is null then 'its row was removed' else 'its row was changed' end
        from links l left join rows r using (source, source_id) where r.digest is distinct from l.digest
        union all
        select null, r.source, r.source_id, 'a row was added beside the chain'
        from rows r left join links l using (source, source_id) where l.number is null
        union all
        select t.number, null, null, 'the newest links were removed'
        from intake.audit_tip t
        where t.number <> (select coalesce(max(l.number), 0) from links l)
            or t.hash is distinct from coalesce(
                (select l.hash from links l order by l.number desc limit 1), sha256('ReferralIntake audit'))
    )
    select f.number, f.source, f.source_id, f.problem from faults f order by f.number nulls last, f.source_id
$$;

-- The hash of a link, to be compared with a head that was written down earlier; null when the chain does not reach so far.
create function intake.audit_hash(number bigint) returns text language sql stable security definer set search_path = pg_catalog as $$
    select case when audit_hash.number = 0 then encode(sha256('ReferralIntake audit'), 'hex')
        else (select encode(a.hash, 'hex') from intake.audit a where a.number = audit_hash.number) end
$$;

-- The answer to a breach question: everybody, and every system, that was shown or sent something of a patient, a referral or a
-- document, or changed it; or all that one person or login did. It errs on the wide side: a page holds all that is on it, and a
-- referral belongs to each patient it was ever linked to.
create function intake.who_saw(patient bigint, referral bigint, document bigint, person text)
returns table (at timestamptz, by text, login text, how text, command text, document_ids bigint[], referral_ids bigint[], detail text, link bigint)
language sql stable set search_path = pg_catalog as $$
    with recursive patients as (
        select who_saw.patient as id where who_saw.patient is not null
        union select p.id from referrals.patient p join patients s on p.merged_into = s.id
    ), referral_set as (
        select who_saw.referral as id where who_saw.referral is not null
        union select l.referral_id from referrals.patient_referral l join patients p on p.id = l.patient_id
        union select s.referral_id from intake.patient_step s join patients p on p.id in (s.from_patient, s.to_patient)
            where s.referral_id is not null
        union select r.id from referrals.referral r where r.document_id = who_saw.document
    ), document_set as (
        select who_saw.document as id where who_saw.document is not null
        union select r.document_id from referrals.referral r join referral_set s on s.id = r.id
        union select l.reply_document_id from referrals.letter l join referral_set s on s.id = l.referral_id
            where l.reply_document_id is not null
    ), sets as (
        select array(select id from referral_set) as referrals, array(select id from document_set) as documents,
            array(select id from patients) as patients
    ), found as (
        select a.at, a.by, a.login, 'saw ' || a.what as how, a.command, a.documents as document_ids, a.referrals as referral_ids,
            a.detail, 'access' as source, a.id as source_id
        from intake.access a, sets s
        where a.referrals && s.referrals or a.documents && s.documents or a.patients && s.patients
        union all
        select a.at, a.by, a.login, 'saw ' || a.what, a.command, a.documents, a.referrals, a.detail, 'access', a.id
        from intake.access a where a.by = who_saw.person or a.login = who_saw.person
        union all
        select e.at, e.actor, null, e.kind, null, array[e.document_id], array_remove(array[e.referral_id], null), e.detail, 'event', e.id
        from intake.event e where e.referral_id in (select id from referral_set) and intake.is_person(e.actor)
        union all
        select e.at, e.actor, null, e.kind, null, array[e.document_id], '{}', e.detail, 'event', e.id
        from intake.event e where e.document_id in (select id from document_set) and e.referral_id is null and intake.is_person(e.actor)
        union all
        select e.at, e.actor, null, e.kind, null, array[e.document_id], array_remove(array[e.referral_id], null), e.detail, 'event', e.id
        from intake.event e
        where who_saw.person is not null and intake.is_person(e.actor) and (e.actor = who_saw.person
            or e.id in (select u.source_id from intake.audit u where u.source = 'event' and u.login = who_saw.person))
        union all
        select h.at, h.by, h.login, 'moved to ' || h.to_status, null, '{}', array[h.referral_id], null, 'tracking_history', h.id
        from intake.tracking_history h
        where intake.is_person(h.by)
            and (h.referral_id in (select id from referral_set) or h.by = who_saw.person or h.login = who_saw.person)
        union all
        select coalesce(d.acknowledged_at, d.sent_at), 'destination ' || d.destination, null,
            case when d.acknowledged_at is null then 'sent, not acknowledged' else 'delivered' end, null, '{}', array[d.referral_id], null,
            null, d.id
        from referrals.delivery d where d.sent_at is not null and d.referral_id in (select id from referral_set)
    )
    select f.at, f.by, coalesce(f.login, u.login), f.how, f.command, f.document_ids, f.referral_ids, f.detail, u.number
    from found f left join intake.audit u on u.source = f.source and u.source_id = f.source_id
    order by f.at, u.number
$$;

revoke all on function intake.note_access(text, text, text, bigint[], bigint[], bigint[], text), intake.write_decision(),
    intake.is_audited(text, text), intake.digest(intake.access), intake.digest(intake.decision), intake.digest(intake.tracking_history),
    intake.digest(intake.patient_step), intake.digest(intake.note), intake.digest(intake.access_change), intake.append_link(text, bigint, bytea), intake.audit_hash(bigint),
    intake.who_saw(bigint, bigint, bigint, text) from public;

create function intake.grant_audit_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    perform intake.grant_patient_rights();
    foreach role in array array['intake_service', 'intake_reviewer', 'intake_auditor'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant execute on function intake.is_person(text), intake.is_audited(text, text),
                intake.note_access(text, text, text, bigint[], bigint[], bigint[], text) to %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.access, intake.decision, intake.access_change, intake.tracking_history to intake_auditor;
        grant execute on function intake.audit_hash(bigint), intake.who_saw(bigint, bigint, bigint, text) to intake_auditor;
    end if;
end $$;
revoke all on function intake.grant_audit_rights() from public;
select intake.grant_audit_rights();
