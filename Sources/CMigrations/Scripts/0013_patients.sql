-- Which referrals are of one patient. Links are made by the program where it is sure and by people everywhere; nothing is ever
-- forgotten, so that what was put together can be taken apart as it was.

create table intake.patient (
    id bigint generated always as identity primary key,
    made_at timestamptz not null default clock_timestamp(),
    -- The patient that this one turned out to be.
    merged_into bigint references intake.patient check (merged_into <> id),
    merged_at timestamptz,
    check ((merged_into is null) = (merged_at is null))
);
create index patient_merged on intake.patient (merged_into) where merged_into is not null;

create table intake.patient_link (
    referral_id bigint primary key references intake.referral,
    patient_id bigint not null references intake.patient,
    -- first: nobody was like it; automatic: one was, surely; person: somebody said so.
    how text not null check (how in ('first', 'automatic', 'person')),
    -- Weight of the agreement with what the patient was known by; null for first and person.
    bits double precision check ((how = 'automatic') = (bits is not null)),
    by text not null check (by <> ''),
    at timestamptz not null default clock_timestamp()
);
create index patient_link_patient on intake.patient_link (patient_id, referral_id);

-- Every link and every move of one, with what it was before.
create table intake.patient_step (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    by text not null,
    login text not null default session_user,
    action text not null check (action in ('link', 'merge', 'unmerge')),
    referral_id bigint,
    from_patient bigint,
    to_patient bigint not null,
    -- The link before, for taking a merge back.
    before jsonb,
    -- The merge that this step belongs to.
    merge bigint references intake.patient_step
);
create index patient_step_referral on intake.patient_step (referral_id, id) where referral_id is not null;
create index patient_step_merge on intake.patient_step (merge) where merge is not null;
create index patient_step_from on intake.patient_step (from_patient, id) where action = 'merge' and referral_id is null;
create trigger append_only before update or delete or truncate on intake.patient_step execute function intake.refuse_change();

-- Two patients who may be one, for a person to say.
create table intake.patient_proposal (
    patient_id bigint not null references intake.patient,
    other_id bigint not null references intake.patient,
    referral_id bigint not null references intake.referral,
    bits double precision not null,
    made_at timestamptz not null default clock_timestamp(),
    refused_by text,
    refused_at timestamptz,
    primary key (patient_id, other_id),
    check (patient_id > other_id),
    check ((refused_by is null) = (refused_at is null))
);
create index patient_proposal_other on intake.patient_proposal (other_id);

-- A referral that says anew what an earlier one of the same patient said.
create table intake.amendment (
    referral_id bigint primary key references intake.referral,
    amends bigint not null references intake.referral check (amends < referral_id),
    -- Keys of the fields that differ; none: it came twice.
    changed text[] not null,
    at timestamptz not null default clock_timestamp()
);
create index amendment_amends on intake.amendment (amends);
create trigger append_only before update or delete or truncate on intake.amendment execute function intake.refuse_change();

-- What amends another referral waits for a person: the fields that differ are in doubt, whatever the reading said.
create function intake.hold_amendment(referral bigint) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    update intake.field f set flagged = true from intake.amendment a
    where a.referral_id = hold_amendment.referral and f.referral_id = a.referral_id and f.key = any (a.changed) and f.set_by is null;
    update intake.referral r set status = 'needs_review', status_since = clock_timestamp(), version = version + 1
    from intake.amendment a where a.referral_id = hold_amendment.referral and r.id = a.referral_id and r.status = 'ready';
end $$;
revoke all on function intake.hold_amendment(bigint) from public;

-- What is looked for when a referral comes; see the birthday, the name has an index since the beginning.
create index referral_values_dob on intake.referral_values (patient_dob);
create index referral_values_phone on intake.referral_values (patient_phone);
create index referral_values_member on intake.referral_values (insurance_member_id);
create index referral_values_mrn on intake.referral_values (patient_mrn);

-- Referrals from before this migration, for the service to link when it has time.
create table intake.patient_work (referral_id bigint primary key references intake.referral);
insert into intake.patient_work select id from intake.referral where status = 'ready';

-- One lock for all that link: two faxes of a new patient that are read at the same moment must not make two patients.
create function intake.lock_patients() returns void language sql volatile set search_path = pg_catalog as $$
    select pg_advisory_xact_lock(hashtext('intake.patient'))
$$;

create function intake.put_link(referral bigint, patient bigint, how text, bits double precision, by text, action text, merge bigint,
    restored jsonb default null) returns void language plpgsql set search_path = pg_catalog as $$
declare
    was intake.patient_link;
begin
    select * into was from intake.patient_link l where l.referral_id = put_link.referral for update;
    insert into intake.patient_link (referral_id, patient_id, how, bits, by, at)
    values (referral, patient, how, bits, coalesce(restored->>'by', put_link.by), coalesce((restored->>'at')::timestamptz, clock_timestamp()))
    on conflict (referral_id) do update set patient_id = excluded.patient_id, how = excluded.how, bits = excluded.bits, by = excluded.by,
        at = excluded.at;
    insert into intake.patient_step (by, action, referral_id, from_patient, to_patient, before, merge)
    values (put_link.by, action, referral, was.patient_id, patient,
        case when was.referral_id is not null then jsonb_build_object('how', was.how, 'bits', was.bits, 'by', was."by", 'at', was.at) end, merge);
    insert into intake.event (actor, kind, document_id, referral_id, detail)
    select put_link.by, 'patient_linked', r.document_id, r.id, action || ': patient ' || patient || ', ' || how
    from intake.referral r where r.id = put_link.referral;
end $$;

-- What the program is sure of. Without a patient a new one is made. Never against a person's word.
create function intake.link_automatically(referral bigint, patient bigint, bits double precision) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    chosen bigint := patient;
begin
    if exists (select from intake.patient_link l where l.referral_id = link_automatically.referral and l.how = 'person') then
        return (select patient_id from intake.patient_link l where l.referral_id = link_automatically.referral);
    end if;
    if chosen is null then insert into intake.patient default values returning id into chosen; end if;
    perform intake.put_link(referral, chosen, case when patient is null then 'first' else 'automatic' end,
        case when patient is not null then bits end, 'intake', 'link', null);
    return chosen;
end $$;

create function referrals.link_patient(referral bigint, patient bigint, by text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    chosen bigint := patient;
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'a link needs the name of who made it' using errcode = 'check_violation', constraint = 'patients';
    end if;
    perform intake.lock_patients();
    if not exists (select from intake.referral where id = link_patient.referral) then
        raise exception 'there is no referral %', referral using errcode = 'no_data_found';
    end if;
    if chosen is null then
        insert into intake.patient default values returning id into chosen;
    elsif not exists (select from intake.patient where id = chosen and merged_into is null) then
        raise exception 'there is no patient %, or it was merged into another', chosen
            using errcode = 'check_violation', constraint = 'patients';
    end if;
    perform intake.put_link(referral, chosen, 'person', null, by, 'link', null);
    return chosen;
end $$;
comment on function referrals.link_patient(bigint, bigint, text) is 'Says that a referral is of a patient; without a patient, of one who is not known yet. Gives the patient. The program does not change a person''s word.';

create function referrals.merge_patients(keep bigint, gone bigint, by text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    step bigint;
    moved record;
    count integer := 0;
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'a merge needs the name of who made it' using errcode = 'check_violation', constraint = 'patients';
    end if;
    perform intake.lock_patients();
    if keep = gone or (select count(*) from intake.patient where id in (keep, gone) and merged_into is null) <> 2 then
        raise exception 'patients % and % cannot be merged: both must be there, and neither merged into another', keep, gone
            using errcode = 'check_violation', constraint = 'patients';
    end if;
    insert into intake.patient_step (by, action, from_patient, to_patient) values (merge_patients.by, 'merge', gone, keep)
    returning id into step;
    for moved in select referral_id, how, bits from intake.patient_link where patient_id = gone order by referral_id loop
        perform intake.put_link(moved.referral_id, keep, 'person', null, by, 'merge', step);
        count := count + 1;
    end loop;
    update intake.patient set merged_into = keep, merged_at = clock_timestamp() where id = gone;
    return count;
end $$;
comment on function referrals.merge_patients(bigint, bigint, text) is 'Says that two patients are one: the referrals of the second go to the first. Gives how many. Can be taken back with unmerge_patient.';

create function referrals.unmerge_patient(gone bigint, by text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    into_patient bigint;
    step bigint;
    back bigint;
    moved record;
    count integer := 0;
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'taking back a merge needs the name of who does it' using errcode = 'check_violation', constraint = 'patients';
    end if;
    perform intake.lock_patients();
    select merged_into into into_patient from intake.patient where id = gone and merged_into is not null for update;
    if into_patient is null then
        raise exception 'patient % is not merged into another', gone using errcode = 'check_violation', constraint = 'patients';
    end if;
    if exists (select from intake.patient where id = into_patient and merged_into is not null) then
        raise exception 'patient % was itself merged since; take that back first', into_patient
            using errcode = 'check_violation', constraint = 'patients';
    end if;
    select max(id) into step from intake.patient_step where action = 'merge' and referral_id is null and from_patient = gone;
    insert into intake.patient_step (by, action, from_patient, to_patient, merge) values (unmerge_patient.by, 'unmerge', into_patient, gone, step)
    returning id into back;
    update intake.patient set merged_into = null, merged_at = null where id = gone;
    for moved in
        select s.referral_id, s.before from intake.patient_step s join intake.patient_link l on l.referral_id = s.referral_id
        where s.merge = step and s.action = 'merge' and l.patient_id = into_patient
            -- What somebody has linked anew since the merge stays where they put it.
            and not exists (select from intake.patient_step later where later.referral_id = s.referral_id and later.id > s.id
                and later.action = 'link')
        order by s.referral_id
    loop
        perform intake.put_link(moved.referral_id, gone, moved.before->>'how', (moved.before->>'bits')::double precision, unmerge_patient.by,
            'unmerge', back, moved.before);
        count := count + 1;
    end loop;
    return count;
end $$;
comment on function referrals.unmerge_patient(bigint, text) is 'Takes a merge back: every link is again what it was, but for those that a person has changed since. Gives how many went back.';

create function referrals.refuse_patient(patient bigint, other bigint, by text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if coalesce(by, '') = '' or not intake.is_person(by) then
        raise exception 'a decision needs the name of who made it' using errcode = 'check_violation', constraint = 'patients';
    end if;
    update intake.patient_proposal p set refused_by = refuse_patient.by, refused_at = clock_timestamp()
    where p.patient_id = greatest(patient, other) and p.other_id = least(patient, other) and p.refused_at is null;
    if not found then
        raise exception 'it is not proposed that patients % and % are one', patient, other
            using errcode = 'check_violation', constraint = 'patients';
    end if;
end $$;
comment on function referrals.refuse_patient(bigint, bigint, text) is 'Says that two patients are not one; it is not proposed again.';

revoke all on function intake.put_link(bigint, bigint, text, double precision, text, text, bigint, jsonb),
    intake.link_automatically(bigint, bigint, double precision), intake.lock_patients(), referrals.link_patient(bigint, bigint, text),
    referrals.merge_patients(bigint, bigint, text), referrals.unmerge_patient(bigint, text),
    referrals.refuse_patient(bigint, bigint, text) from public;

create view referrals.patient as
select p.id, count(l.referral_id)::integer as referrals, min(r.received_at) as first_received_at, max(r.received_at) as last_received_at,
    p.merged_into, p.merged_at
from intake.patient p left join intake.patient_link l on l.patient_id = p.id left join intake.referral r on r.id = l.referral_id
group by p.id;
comment on view referrals.patient is 'Patients, as far as referrals were found to be of one.';
comment on column referrals.patient.id is 'Number of the patient; it is never given to another.';
comment on column referrals.patient.referrals is 'How many referrals are linked to the patient.';
comment on column referrals.patient.first_received_at is 'When the first of them came.';
comment on column referrals.patient.last_received_at is 'When the last of them came.';
comment on column referrals.patient.merged_into is 'The patient that this one turned out to be; then it has no referrals of its own.';
comment on column referrals.patient.merged_at is 'When that was said.';

create view referrals.patient_referral as select patient_id, referral_id, how, bits, by, at from intake.patient_link;
comment on view referrals.patient_referral is 'Which patient a referral is of. Referrals are linked when they are ready.';
comment on column referrals.patient_referral.patient_id is 'The patient.';
comment on column referrals.patient_referral.referral_id is 'The referral; it has one patient at most.';
comment on column referrals.patient_referral.how is 'first: the first of its patient; automatic: the program was sure; person: somebody said so.';
comment on column referrals.patient_referral.bits is 'How strongly it agrees with another referral of the patient (Fellegi and Sunter, bits); for automatic.';
comment on column referrals.patient_referral.by is 'Who linked it.';
comment on column referrals.patient_referral.at is 'When.';

create view referrals.patient_proposal as
select p.patient_id, p.other_id, p.referral_id, p.bits, p.made_at
from intake.patient_proposal p
join intake.patient a on a.id = p.patient_id and a.merged_into is null
join intake.patient b on b.id = p.other_id and b.merged_into is null
where p.refused_at is null;
comment on view referrals.patient_proposal is 'Patients who may be one, for a person to say.';
comment on column referrals.patient_proposal.patient_id is 'The newer patient.';
comment on column referrals.patient_proposal.other_id is 'The older one.';
comment on column referrals.patient_proposal.referral_id is 'The referral for which it was proposed.';
comment on column referrals.patient_proposal.bits is 'How strongly they agree.';
comment on column referrals.patient_proposal.made_at is 'When.';

create view referrals.amendment as select referral_id, amends, changed, at from intake.amendment;
comment on view referrals.amendment is 'Referrals that say anew what an earlier referral of the same patient said: same referring provider, same order.';
comment on column referrals.amendment.referral_id is 'The later referral.';
comment on column referrals.amendment.amends is 'The earlier one.';
comment on column referrals.amendment.changed is 'Keys of the fields in which they differ; none: it was sent twice.';
comment on column referrals.amendment.at is 'When it was found.';

create or replace view referrals.contract as
select 4 as version, 'amendment, patient, patient_proposal, patient_referral; functions link_patient, merge_patients, refuse_patient, unmerge_patient'::text
    as added;

create function intake.grant_patient_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform intake.grant_letter_rights();
    if exists (select from pg_roles where rolname = 'intake_service') then
        grant execute on function intake.link_automatically(bigint, bigint, double precision), intake.lock_patients(),
            intake.hold_amendment(bigint) to intake_service;
        grant insert on intake.patient_proposal, intake.amendment to intake_service;
        grant select on intake.patient, intake.patient_link, intake.patient_step, intake.patient_proposal, intake.amendment,
            intake.patient_work to intake_service;
        grant delete, update on intake.patient_work to intake_service;
    end if;
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant execute on function intake.link_automatically(bigint, bigint, double precision), intake.lock_patients(),
            referrals.link_patient(bigint, bigint, text), referrals.merge_patients(bigint, bigint, text),
            referrals.unmerge_patient(bigint, text), referrals.refuse_patient(bigint, bigint, text) to intake_reviewer;
        grant insert on intake.patient_proposal, intake.amendment to intake_reviewer;
        grant select on intake.patient, intake.patient_link, intake.patient_step, intake.patient_proposal, intake.amendment to intake_reviewer;
        grant select, delete on intake.patient_work to intake_reviewer;
    end if;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.patient_step to intake_auditor;
    end if;
end $$;
revoke all on function intake.grant_patient_rights() from public;
select intake.grant_patient_rights();
