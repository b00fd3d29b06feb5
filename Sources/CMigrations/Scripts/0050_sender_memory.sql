-- What corrections teach: where the values of a form stand, as versions that are only ever added.

-- Forms that were learnt from the same settled referrals.
create table intake.sender_memory (
    id bigint generated always as identity primary key,
    made_at timestamptz not null default clock_timestamp()
);

create table intake.sender_memory_version (
    memory_id bigint not null references intake.sender_memory,
    version integer not null check (version > 0),
    at timestamptz not null default clock_timestamp(),
    by text not null,
    why text not null check (why in ('learnt', 'forgotten', 'rolled_back')),
    -- The version whose content it took up again.
    restored integer,
    -- The settled referrals that it was made from, oldest first.
    lessons bigint[] not null,
    senders text[] not null,
    trusted integer not null,
    candidate integer not null,
    retired integer not null,
    content bytea not null,
    primary key (memory_id, version),
    check ((why = 'rolled_back') = (restored is not null))
);
create trigger append_only before update or delete or truncate on intake.sender_memory_version
    for each statement execute function intake.refuse_change();

-- Referrals that people made ready and that nobody has learnt from yet. What a rollback takes back does not come here again.
create table intake.sender_work (
    referral_id bigint primary key references intake.referral,
    since timestamptz not null default clock_timestamp()
);
create index sender_work_since on intake.sender_work (since, referral_id);

create function intake.await_lesson() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into intake.sender_work (referral_id) values (new.id) on conflict do nothing;
    return null;
end $$;
revoke all on function intake.await_lesson() from public;
create trigger await_lesson after update of status on intake.referral
    for each row when (new.status = 'ready' and old.status <> 'ready') execute function intake.await_lesson();

-- A memory is of the sites of all referrals that ever taught it: whoever may not see one of these does not see it either.
create function intake.sees_lessons(memory bigint, lessons bigint[]) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    with taught as (
        select l.id from unnest(sees_lessons.lessons) l(id)
        union
        select l.id from intake.sender_memory_version v cross join unnest(v.lessons) l(id) where v.memory_id = memory
    )
    select exists (select from taught) and not exists (
        select from taught t left join intake.referral r on r.id = t.id
        where not coalesce(coalesce(r.site, '') = any (intake.sites()), false))
$$;
grant execute on function intake.sees_lessons(bigint, bigint[]) to public;

create view referrals.sender_memory as
select memory_id as id, version, at, by, why, restored, lessons, senders, trusted, candidate, retired from intake.sender_memory_version;
comment on view referrals.sender_memory is 'What corrections taught about forms and their senders, version by version; the highest version of an id counts.';
comment on column referrals.sender_memory.id is 'Number of the memory; a memory is of one form, or of forms that come together.';
comment on column referrals.sender_memory.version is 'Counts from 1; the highest one is used.';
comment on column referrals.sender_memory.at is 'When the version was made.';
comment on column referrals.sender_memory.by is 'Who made it: a person, or the service.';
comment on column referrals.sender_memory.why is 'learnt from a settled referral, forgotten, or rolled_back to an earlier version.';
comment on column referrals.sender_memory.restored is 'The version that it goes back to, for rolled_back.';
comment on column referrals.sender_memory.lessons is 'The settled referrals that it was made from.';
comment on column referrals.sender_memory.senders is 'Fax numbers of the sending machines, or names of the offices where no number was read.';
comment on column referrals.sender_memory.trusted is 'Places of values that held-back faxes bore out.';
comment on column referrals.sender_memory.candidate is 'Places not borne out yet: what is found there always goes to a person.';
comment on column referrals.sender_memory.retired is 'Places that turned out wrong and are no longer used.';

create or replace view referrals.contract as select 6 as version, 'sender_memory'::text as added;

-- A number is of no site; the versions under it are.
create function intake.make_sender_memory() returns bigint language sql security definer set search_path = pg_catalog as $$
    insert into intake.sender_memory default values returning id
$$;
revoke all on function intake.make_sender_memory() from public;

create function intake.grant_sender_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    perform intake.grant_audit_rights();
    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant insert on intake.sender_memory_version to %I', role);
            execute format('grant execute on function intake.make_sender_memory() to %I', role);
            execute format('grant delete on intake.sender_work to %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.sender_memory_version to intake_auditor;
    end if;
end $$;
revoke all on function intake.grant_sender_rights() from public;
select intake.grant_sender_rights();
