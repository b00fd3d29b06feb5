-- The desk: what was typed but not stored, notes, snoozing, handing over, taking back, splitting and joining.

-- One for each referral, so that whoever takes it next sees what was being typed when a connection was lost.
create table intake.draft (
    referral_id bigint primary key references intake.referral,
    reviewer text not null,
    -- What the line was for, as in field:patient.dob or note; null while nothing was being typed.
    purpose text,
    line text not null default '',
    place integer not null default 0,
    -- Codes of findings that the reviewer lets pass.
    waived text[] not null default '{}',
    at timestamptz not null default clock_timestamp()
);

create table intake.note (
    id bigint generated always as identity primary key,
    referral_id bigint not null references intake.referral,
    by text not null,
    at timestamptz not null default clock_timestamp(),
    line text not null check (length(line) between 1 and 2000)
);
create index note_referral on intake.note (referral_id, id);
create trigger append_only before update or delete or truncate on intake.note execute function intake.refuse_change();

-- Out of the queue until a time, or until a reply comes.
create table intake.snooze (
    referral_id bigint primary key references intake.referral,
    by text not null,
    until timestamptz not null,
    awaits_reply boolean not null default false
);

-- Handed to someone: nobody else is offered it.
create table intake.assignment (
    referral_id bigint primary key references intake.referral,
    reviewer text not null,
    by text not null,
    at timestamptz not null default clock_timestamp()
);

-- How a referral stood before each change at the desk, to take changes back. Gone when the referral is done.
create table intake.undo_step (
    referral_id bigint not null references intake.referral,
    -- The version that the change made.
    version integer not null,
    by text not null,
    state jsonb not null,
    -- The referrals that a split made or a join took in.
    others bigint[] not null default '{}',
    primary key (referral_id, version)
);

-- A reviewer may make a referral only as a part of one that is there.
create function intake.part_referral(whole bigint, first integer, last integer, state text, hours integer) returns bigint
language sql security definer set search_path = pg_catalog as $$
    insert into intake.referral (document_id, ordinal, first_page, last_page, status, received_at, due_at, site, sender, illegible)
    select r.document_id, (select max(o.ordinal) + 1 from intake.referral o where o.document_id = r.document_id), first, last, state,
        r.received_at, r.received_at + make_interval(hours => hours), r.site, r.sender, '{}'
    from intake.referral r where r.id = whole
    returning id
$$;
revoke all on function intake.part_referral(bigint, integer, integer, text, integer) from public;

create function intake.grant_desk_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from pg_roles where rolname = 'intake_service') then
        grant select on intake.draft, intake.note, intake.snooze, intake.assignment, intake.undo_step to intake_service;
        grant delete on intake.snooze to intake_service;
    end if;
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant select, insert, update, delete on intake.draft, intake.snooze, intake.assignment, intake.undo_step to intake_reviewer;
        grant select, insert on intake.note to intake_reviewer;
        grant execute on function intake.part_referral(bigint, integer, integer, text, integer) to intake_reviewer;
        grant update (first_page, last_page) on intake.referral to intake_reviewer;
    end if;
end $$;
revoke all on function intake.grant_desk_rights() from public;
select intake.grant_desk_rights();
