-- How long documents are kept, what forbids to let them go, and the record of what was destroyed.
-- What is refused here is no fault of data: the program shows the sentence, which names documents and holds by their numbers only.

-- The classes of Models/retention.yaml, as they stood when retention last ran.
create table intake.retention_rule (
    class text primary key
        check (class in ('referral_adult', 'referral_minor', 'referral_unknown_age', 'referral_rejected', 'not_a_referral', 'quarantined')),
    keep interval not null check (keep >= interval '1 day'),
    -- At least until the patient has this age.
    until_age integer check (until_age between 0 and 120),
    -- Whether the values of the referral go as well, or only pages and text.
    destroys_values boolean not null,
    basis text not null check (basis <> '')
);

-- A legal hold: nothing of a document, or of a patient, is destroyed while it stands.
create table intake.hold (
    id bigint generated always as identity primary key,
    document_id bigint references intake.document,
    patient_id bigint references intake.patient,
    reason text not null check (length(reason) between 1 and 2000),
    set_by text not null,
    set_at timestamptz not null default clock_timestamp(),
    login text not null default session_user,
    lifted_by text,
    lifted_at timestamptz,
    check ((document_id is null) <> (patient_id is null)),
    check ((lifted_by is null) = (lifted_at is null))
);
create index hold_document on intake.hold (document_id) where lifted_at is null;
create index hold_patient on intake.hold (patient_id) where lifted_at is null;

create function intake.guard_hold() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'holds are lifted, not taken away' using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    if old.lifted_at is not null or (new.id, new.document_id, new.patient_id, new.reason, new.set_by, new.set_at, new.login)
        is distinct from (old.id, old.document_id, old.patient_id, old.reason, old.set_by, old.set_at, old.login)
    then
        raise exception 'hold % is as it is', old.id using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    return new;
end $$;
create trigger guard_hold before update or delete on intake.hold for each row execute function intake.guard_hold();
create trigger guard_hold_all before truncate on intake.hold for each statement execute function intake.guard_hold();

-- A patient that was merged into another takes the holds along.
create function intake.is_held(document bigint) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    with recursive held (patient_id) as (
        select h.patient_id from intake.hold h where h.lifted_at is null and h.patient_id is not null
        union
        select p.merged_into from held h join intake.patient p on p.id = h.patient_id where p.merged_into is not null
    ), subject (referral_id) as (
        select r.id from intake.referral r where r.document_id = document
        union
        select l.referral_id from intake.reply y join intake.letter l on l.id = y.letter_id where y.document_id = document
    )
    select exists (select from intake.hold h where h.lifted_at is null and h.document_id = document)
        or exists (select from subject s join intake.patient_link l using (referral_id) join held h using (patient_id))
$$;

create table intake.destruction (
    id bigint generated always as identity primary key,
    document_id bigint not null unique references intake.document,
    at timestamptz not null default clock_timestamp(),
    by text not null,
    login text not null default session_user,
    class text not null,
    due_at timestamptz not null,
    -- The rule as it was then.
    keep interval not null,
    until_age integer,
    basis text not null,
    sha256 bytea not null,
    byte_count bigint not null,
    pages integer not null,
    referrals integer not null,
    -- Values of referrals that went; 0 when the rule keeps them.
    field_values integer not null,
    letters integer not null,
    had_key boolean not null
);
create trigger append_only before update or delete or truncate on intake.destruction execute function intake.refuse_change();

-- Bytes that were destroyed and come in again are a new document.
alter table intake.document add column destroyed_at timestamptz;
alter table intake.document drop constraint document_sha256_key;
create unique index document_sha256 on intake.document (sha256) where destroyed_at is null;

create function intake.guard_destroyed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'document % was destroyed', old.id using errcode = 'object_not_in_prerequisite_state', constraint = 'destroyed';
end $$;
create trigger guard_destroyed before update or delete on intake.document
    for each row when (old.destroyed_at is not null) execute function intake.guard_destroyed();

-- Since when a referral may be let go, by class; null when it may not.
create function intake.retention_due(only_document bigint default null)
returns table (document_id bigint, class text, due_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
    with referral as (
        select r.id, r.document_id,
            greatest(r.received_at, r.status_since, t.since) as last_at,
            v.patient_dob as birth,
            r.status = 'needs_review'
                or exists (select from intake.delivery y where y.referral_id = r.id and y.state in ('waiting', 'sending'))
                or exists (select from intake.letter l where l.referral_id = r.id and l.state = 'made' and l.leased_until is not null)
                as is_open,
            case
                when r.status = 'rejected' then 'referral_rejected'
                when v.patient_dob is null
                    or exists (select from intake.field f where f.referral_id = r.id and f.key = 'patient.dob' and f.flagged)
                    then 'referral_unknown_age'
                when v.patient_dob + interval '18 years' > r.received_at at time zone 'UTC' then 'referral_minor'
                else 'referral_adult'
            end as class
        from intake.referral r join intake.document d on d.id = r.document_id and d.destroyed_at is null
        left join intake.referral_values v on v.referral_id = r.id
        left join intake.tracking t on t.referral_id = r.id
    ), due as (
        select r.id, r.document_id, r.class,
            case when not r.is_open then
                greatest(r.last_at + u.keep, (r.birth + make_interval(years => u.until_age)) at time zone 'UTC')
            end as due_at
        from referral r left join intake.retention_rule u on u.class = r.class
    ), bound as (
        -- A reply belongs to the referral that it answers.
        select u.document_id, u.class, u.due_at from due u
        union all
        select y.document_id, u.class, u.due_at
        from intake.reply y join intake.letter l on l.id = y.letter_id join due u on u.id = l.referral_id
        union all
        select d.id, w.class, case d.state when 'quarantined' then d.state_since else d.received_at end + u.keep
        from intake.document d
        cross join lateral (select case d.state when 'quarantined' then 'quarantined' else 'not_a_referral' end as class) w
        left join intake.retention_rule u on u.class = w.class
        where d.state in ('not_a_referral', 'quarantined') and d.destroyed_at is null
    )
    -- What is kept longest decides for the whole document; what has no rule, or is still open, is kept.
    select distinct on (b.document_id) b.document_id, b.class, b.due_at
    from bound b join intake.document d on d.id = b.document_id
    where d.destroyed_at is null and d.state not in ('queued', 'processing')
        and (only_document is null or b.document_id = only_document)
    order by b.document_id, b.due_at desc nulls first
$$;

-- Whether a document is being destroyed by this very transaction.
create function intake.is_destroying(document bigint) returns boolean language sql volatile security definer set search_path = pg_catalog as $$
    select exists (select from intake.destruction d where d.document_id = document and d.xmin = pg_current_xact_id()::xid)
$$;

-- Only what is due and not held; asked of every record, however it comes about.
create function intake.guard_destruction() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    due record;
begin
    if coalesce(new."by", '') = '' or not intake.is_person(new."by") then
        raise exception 'a destruction needs the name of who ordered it' using errcode = 'object_not_in_prerequisite_state', constraint = 'retention';
    end if;
    -- With the lock that setting a hold takes: what is held before this is seen, what comes after finds it destroyed.
    perform from intake.document d where d.id = new.document_id for update;
    if intake.is_held(new.document_id) then
        raise exception 'document % is under a legal hold', new.document_id using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    select * into due from intake.retention_due(new.document_id);
    if due.due_at is null or due.due_at > now() then
        raise exception 'document % has to be kept', new.document_id using errcode = 'object_not_in_prerequisite_state', constraint = 'retention';
    end if;
    if (new.class, new.due_at) is distinct from (due.class, due.due_at) then
        raise exception 'the record of document % does not say why it was due', new.document_id
            using errcode = 'object_not_in_prerequisite_state', constraint = 'retention';
    end if;
    return new;
end $$;
create trigger guard_destruction before insert on intake.destruction for each row execute function intake.guard_destruction();

-- Destroys a document: the one way. Its key goes, and with it every sealed byte, also the original's, which is swept away later.
create function intake.destroy(document bigint, by text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    subject intake.document;
    due record;
    rule intake.retention_rule;
    referrals bigint[];
    made bigint;
begin
    -- Holds on patients are set under the same lock.
    perform intake.lock_patients();
    select * into subject from intake.document d where d.id = document for update;
    if subject.id is null then
        raise exception 'there is no document %', document using errcode = 'no_data_found';
    end if;
    if subject.destroyed_at is not null then
        raise exception 'document % was destroyed', document using errcode = 'object_not_in_prerequisite_state', constraint = 'destroyed';
    end if;
    select * into due from intake.retention_due(document);
    select * into rule from intake.retention_rule u where u.class = due.class;
    if rule.class is null or due.due_at is null then
        raise exception 'document % has to be kept', document using errcode = 'object_not_in_prerequisite_state', constraint = 'retention';
    end if;
    referrals := array(select r.id from intake.referral r where r.document_id = document);
    insert into intake.destruction (document_id, by, class, due_at, keep, until_age, basis, sha256, byte_count, pages, referrals, field_values,
        letters, had_key)
    select document, destroy.by, due.class, due.due_at, rule.keep, rule.until_age, rule.basis, subject.sha256, subject.byte_count,
        (select count(*) from intake.page_text p where p.document_id = document), cardinality(referrals),
        case when rule.destroys_values
            then (select count(*) from intake.field f where f.referral_id = any (referrals)) else 0 end,
        (select count(*) from intake.letter l where l.referral_id = any (referrals)),
        exists (select from intake.data_key k where k.document_id = document)
    returning id into made;
    insert into intake.event (actor, kind, document_id, detail) values (destroy.by, 'destroyed', document, due.class);

    delete from intake.data_key k where k.document_id = document;
    delete from intake.page_text p where p.document_id = document;
    delete from intake.reading r where r.document_id = document;
    update intake.reply y set content = '' where y.document_id = document;
    -- Without a number nobody hands it over.
    update intake.letter l set content = '', recipient = null, fax = null where l.referral_id = any (referrals);
    -- Names of files can be names of patients.
    update intake.sighting s set file_name = 'destroyed', sidecar = '{}' where s.document_id = document;
    if rule.destroys_values then
        delete from intake.draft d where d.referral_id = any (referrals);
        delete from intake.undo_step u where u.referral_id = any (referrals);
        delete from intake.field f where f.referral_id = any (referrals);
        update intake.note n set line = 'destroyed' where n.referral_id = any (referrals);
        update intake.referral r set rejection_reason = 'destroyed' where r.id = any (referrals) and r.rejection_reason is not null;
        update intake.field_change c set digest_kept = intake.digest(c), before = null, after = null
        where c.referral_id = any (referrals) and c.digest_kept is null;
    end if;
    update intake.document d set destroyed_at = clock_timestamp(), file_name = 'destroyed' where d.id = document;
    return made;
end $$;

-- The chain of what people did still holds when the values they typed are gone: the digest that it vouches for is kept in their place.
-- It counts only where the values are really gone and their destruction is on record.
alter table intake.field_change add column digest_kept bytea;
create or replace function intake.digest(c intake.field_change) returns bytea
language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select case
        when c.digest_kept is not null and c.before is null and c.after is null and exists (
            select from intake.referral r join intake.destruction d on d.document_id = r.document_id where r.id = c.referral_id)
        then c.digest_kept
        else sha256(convert_to(
            jsonb_build_array('field_change', c.id, c.referral_id, c.key, c.action, c.by, c.at, c.before, c.after, c.version)::text, 'UTF8'))
    end
$$;

-- What is only ever added to loses, by a destruction, what it says of a patient, and nothing else.
create or replace function intake.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name in ('sighting', 'note', 'field_change') and exists (
        select from intake.destruction d where d.xmin = pg_current_xact_id()::xid)
    then
        return null;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function intake.refuse_other_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    was jsonb := to_jsonb(old) - '{file_name,sidecar,line,before,after,digest_kept}'::text[];
    is_now jsonb := to_jsonb(new) - '{file_name,sidecar,line,before,after,digest_kept}'::text[];
    subject bigint := (was ->> 'document_id')::bigint;
begin
    if subject is null then
        select r.document_id into subject from intake.referral r where r.id = (was ->> 'referral_id')::bigint;
    end if;
    if was = is_now and intake.is_destroying(subject) then
        return new;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only_rows before update on intake.sighting for each row execute function intake.refuse_other_change();
create trigger append_only_rows before update on intake.note for each row execute function intake.refuse_other_change();
create trigger append_only_rows before update on intake.field_change for each row execute function intake.refuse_other_change();

create or replace function intake.guard_letter() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'letters are not taken back' using errcode = 'check_violation';
    end if;
    if (new.referral_id, new.code, new.asked, new.content, new.made_by, new.made_at)
        is distinct from (old.referral_id, old.code, old.asked, old.content, old.made_by, old.made_at)
        and not (new.content = '' and (new.referral_id, new.code, new.asked, new.made_by, new.made_at)
            = (old.referral_id, old.code, old.asked, old.made_by, old.made_at)
            and intake.is_destroying((select r.document_id from intake.referral r where r.id = old.referral_id)))
    then
        raise exception 'letter % is as it is', old.id using errcode = 'check_violation';
    end if;
    if old.state = 'receipt' and new.state <> 'receipt' then
        raise exception 'letter % was received', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function intake.guard_original() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and new.document_id = old.document_id and new.stored_at = old.stored_at and exists (
        select from intake.data_key k where k.document_id = old.document_id and k.xmin = pg_current_xact_id()::xid)
    then
        return new;
    end if;
    if tg_op = 'DELETE' and exists (select from intake.destruction d where d.document_id = old.document_id) then
        return old;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function intake.guard_key_loss() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'DELETE' and intake.is_destroying(old.document_id) then
        return old;
    end if;
    raise exception 'a data key goes with its document only' using errcode = 'insufficient_privilege';
end $$;
create trigger guard_key_loss before delete on intake.data_key for each row execute function intake.guard_key_loss();
create trigger guard_key_loss_all before truncate on intake.data_key for each statement execute function intake.guard_key_loss();

-- Takes away the originals of destroyed documents: a past month of which nothing is left as a whole partition, others row by row.
create function intake.sweep_originals() returns table (partition text, originals bigint, is_dropped boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
    part record;
begin
    -- Whoever reads or stores goes before; what cannot be had soon is left for the next run.
    perform set_config('lock_timeout', '2s', true);
    for part in
        select c.relname::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'intake.original'::regclass order by c.relname
    loop
        partition := part.name;
        is_dropped := false;
        execute format('select count(*) from intake.%I o join intake.destruction d using (document_id)', part.name) into originals;
        -- Nothing is added to a month that is over.
        if part.name ~ '^original_[0-9]{4}_[0-9]{2}$' and part.name < 'original_' || to_char(now() at time zone 'UTC', 'YYYY_MM') then
            execute format('select not exists (select from intake.%I o where not exists (
                select from intake.destruction d where d.document_id = o.document_id))', part.name) into is_dropped;
        end if;
        if is_dropped then
            begin
                -- In the order in which everyone takes them.
                lock table intake.document, intake.original in access exclusive mode;
                execute format('drop table intake.%I', part.name);
            exception when lock_not_available then
                is_dropped := false;
            end;
        end if;
        if not is_dropped and originals > 0 then
            execute format('delete from intake.%I o using intake.destruction d where d.document_id = o.document_id', part.name);
        end if;
        if is_dropped or originals > 0 then
            return next;
        end if;
    end loop;
end $$;

create function intake.set_hold(document bigint, patient bigint, reason text, by text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    made bigint;
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'a hold needs the name of who set it' using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    -- One after the other with destructions: a hold that was set is a hold that holds.
    perform intake.lock_patients();
    if document is not null then
        perform from intake.document d where d.id = document and d.destroyed_at is null for update;
        if not found then
            raise exception 'there is no document %, or it was destroyed', document using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
        end if;
    elsif not exists (select from intake.patient p where p.id = patient) then
        raise exception 'there is no patient %', patient using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    insert into intake.hold (document_id, patient_id, reason, set_by) values (document, patient, set_hold.reason, set_hold.by)
    returning id into made;
    insert into intake.event (actor, kind, document_id, detail)
    select set_hold.by, 'hold_set', d.id, 'hold ' || made from intake.document d
    where d.id = document or d.id in (
        select r.document_id from intake.referral r join intake.patient_link l on l.referral_id = r.id where l.patient_id = patient)
    order by d.id;
    return made;
end $$;

create function intake.lift_hold(hold bigint, by text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    lifted intake.hold;
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'lifting a hold needs the name of who does it' using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    perform intake.lock_patients();
    update intake.hold h set lifted_by = lift_hold.by, lifted_at = clock_timestamp() where h.id = hold and h.lifted_at is null
    returning * into lifted;
    if lifted.id is null then
        raise exception 'there is no hold % that stands', hold using errcode = 'object_not_in_prerequisite_state', constraint = 'legal_hold';
    end if;
    insert into intake.event (actor, kind, document_id, detail)
    select lift_hold.by, 'hold_lifted', d.id, 'hold ' || hold from intake.document d
    where d.id = lifted.document_id or d.id in (
        select r.document_id from intake.referral r join intake.patient_link l on l.referral_id = r.id
        where l.patient_id = lifted.patient_id)
    order by d.id;
end $$;

-- What the file of classes says now. Gives whether anything changed.
create function intake.set_retention_rules(rules jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    before jsonb := (select jsonb_agg(to_jsonb(u) order by u.class) from intake.retention_rule u);
begin
    delete from intake.retention_rule;
    insert into intake.retention_rule (class, keep, until_age, destroys_values, basis)
    select n.class, n.keep::interval, n.until_age, n.destroys_values, n.basis
    from jsonb_to_recordset(rules) as n (class text, keep text, until_age integer, destroys_values boolean, basis text);
    return before is distinct from (select jsonb_agg(to_jsonb(u) order by u.class) from intake.retention_rule u);
end $$;

create view referrals.destruction as
select d.id, d.document_id, d.at, d.by, d.class, d.due_at, d.keep::text as keep, d.until_age, d.basis, encode(d.sha256, 'hex') as sha256,
    d.byte_count as bytes, d.pages, d.referrals, d.field_values, d.letters
from intake.destruction d;
comment on view referrals.destruction is 'Documents that were destroyed because they had been kept long enough. Their rows stay in the other views, without what was in them.';
comment on column referrals.destruction.id is 'Number of the record.';
comment on column referrals.destruction.document_id is 'The document.';
comment on column referrals.destruction.at is 'When it was destroyed.';
comment on column referrals.destruction.by is 'Who ordered it.';
comment on column referrals.destruction.class is 'Class of retention: referral_adult, referral_minor, referral_unknown_age, referral_rejected, not_a_referral or quarantined.';
comment on column referrals.destruction.due_at is 'Since when it might be destroyed.';
comment on column referrals.destruction.keep is 'How long the class is kept, by the rule of that day.';
comment on column referrals.destruction.until_age is 'And until which age of the patient, in years; null where age does not matter.';
comment on column referrals.destruction.basis is 'What the rule rests on.';
comment on column referrals.destruction.sha256 is 'SHA-256 of the bytes that were destroyed, lower-case hexadecimal.';
comment on column referrals.destruction.bytes is 'How many they were.';
comment on column referrals.destruction.pages is 'Pages of text that were destroyed.';
comment on column referrals.destruction.referrals is 'Referrals that had been read from it.';
comment on column referrals.destruction.field_values is 'Values of these that were destroyed; 0 when the class keeps them.';
comment on column referrals.destruction.letters is 'Letters about these that were destroyed.';

create or replace view referrals.contract as select 5 as version, 'destruction; role intake_custodian'::text as added;

revoke all on function intake.guard_hold(), intake.is_held(bigint), intake.guard_destroyed(), intake.retention_due(bigint),
    intake.is_destroying(bigint), intake.guard_destruction(), intake.destroy(bigint, text), intake.refuse_other_change(),
    intake.guard_key_loss(), intake.sweep_originals(), intake.set_hold(bigint, bigint, text, text), intake.lift_hold(bigint, text),
    intake.set_retention_rules(jsonb) from public;

create function intake.grant_retention_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    perform intake.grant_vault_rights();
    if exists (select from pg_roles where rolname = 'intake_custodian') then
        grant execute on function intake.is_held(bigint), intake.retention_due(bigint), intake.destroy(bigint, text),
            intake.sweep_originals(), intake.set_hold(bigint, bigint, text, text), intake.lift_hold(bigint, text),
            intake.set_retention_rules(jsonb) to intake_custodian;
    end if;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.hold, intake.destruction, intake.retention_rule, intake.master_key to intake_auditor;
    end if;
    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            -- The triggers on letters and originals ask with the rights of whoever writes.
            execute format('grant execute on function intake.is_destroying(bigint) to %I', role);
        end if;
    end loop;
end $$;
revoke all on function intake.grant_retention_rights() from public;
select intake.grant_retention_rights();
