-- A referral's life: intake, then what becomes of it. One state machine; a move that it does not have is refused, whoever tries.

create table intake.tracking_move (
    from_status text not null,
    to_status text not null,
    primary key (from_status, to_status)
);
insert into intake.tracking_move (from_status, to_status) values
    ('received', 'needs_review'), ('received', 'ready'), ('received', 'closed'),
    ('needs_review', 'ready'), ('needs_review', 'closed'),
    ('ready', 'needs_review'), ('ready', 'accepted'), ('ready', 'declined'), ('ready', 'cancelled'), ('ready', 'closed'),
    ('accepted', 'scheduled'), ('accepted', 'declined'), ('accepted', 'cancelled'),
    ('scheduled', 'completed'), ('scheduled', 'no_show'), ('scheduled', 'cancelled'), ('scheduled', 'accepted'),
    ('no_show', 'scheduled'), ('no_show', 'cancelled'), ('no_show', 'closed'),
    ('completed', 'closed'), ('declined', 'closed'), ('cancelled', 'closed');

-- Hours that a referral may stay in a status, by urgency. Rows may be changed; a status without a row has no clock.
create table intake.service_level (
    urgency text not null check (urgency in ('routine', 'urgent', 'emergent')),
    status text not null,
    hours integer not null check (hours > 0),
    primary key (urgency, status)
);
insert into intake.service_level (urgency, status, hours) values
    ('routine', 'received', 24), ('urgent', 'received', 4), ('emergent', 'received', 1),
    ('routine', 'needs_review', 24), ('urgent', 'needs_review', 4), ('emergent', 'needs_review', 1),
    ('routine', 'ready', 72), ('urgent', 'ready', 24), ('emergent', 'ready', 4),
    ('routine', 'accepted', 120), ('urgent', 'accepted', 48), ('emergent', 'accepted', 12),
    ('routine', 'no_show', 72), ('urgent', 'no_show', 24), ('emergent', 'no_show', 12),
    ('routine', 'completed', 168), ('urgent', 'completed', 168), ('emergent', 'completed', 168);

create table intake.tracking (
    referral_id bigint primary key references intake.referral,
    status text not null,
    since timestamptz not null default clock_timestamp(),
    by text not null,
    note text
);
create index tracking_status on intake.tracking (status, since);

create table intake.tracking_history (
    id bigint generated always as identity primary key,
    referral_id bigint not null,
    from_status text,
    to_status text not null,
    at timestamptz not null,
    by text not null,
    -- The login of the session, whatever name was given.
    login text not null default session_user,
    note text
);
create index tracking_history_referral on intake.tracking_history (referral_id, id);
create trigger append_only before update or delete or truncate on intake.tracking_history execute function intake.refuse_change();

create function intake.guard_tracking() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    intake_status text;
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'the life of a referral is not taken back' using errcode = 'check_violation', constraint = 'tracking_moves';
    end if;
    if tg_op = 'INSERT' then
        if new.status <> 'received' then
            raise exception 'a referral begins as received, not as %', new.status
                using errcode = 'check_violation', constraint = 'tracking_moves';
        end if;
    else
        if new.referral_id <> old.referral_id
            or not exists (select from intake.tracking_move where from_status = old.status and to_status = new.status)
        then
            raise exception 'referral % is %; it cannot become %', old.referral_id, old.status, new.status
                using errcode = 'check_violation', constraint = 'tracking_moves',
                    hint = 'possible: ' || (select string_agg(to_status, ', ' order by to_status) from intake.tracking_move
                        where from_status = old.status);
        end if;
        -- What intake decides, only intake decides.
        select status into intake_status from intake.referral where id = old.referral_id;
        if (new.status in ('needs_review', 'ready') and new.status <> intake_status)
            or (old.status in ('received', 'needs_review', 'ready') and new.status = 'closed' and intake_status <> 'rejected')
        then
            raise exception 'referral % is % at intake; it cannot become %', old.referral_id, intake_status, new.status
                using errcode = 'check_violation', constraint = 'tracking_moves';
        end if;
    end if;
    if coalesce(new."by", '') = '' then
        raise exception 'a move needs the name of who made it' using errcode = 'check_violation', constraint = 'tracking_moves';
    end if;
    new.since := clock_timestamp();
    return new;
end $$;
create trigger guard_tracking before insert or update or delete on intake.tracking
    for each row execute function intake.guard_tracking();
create trigger guard_tracking_all before truncate on intake.tracking for each statement execute function intake.guard_tracking();

create function intake.write_tracking_history() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into intake.tracking_history (referral_id, from_status, to_status, at, by, note)
    values (new.referral_id, case when tg_op = 'UPDATE' then old.status end, new.status, new.since, new."by", new.note);
    return null;
end $$;
create trigger write_tracking_history after insert or update on intake.tracking
    for each row execute function intake.write_tracking_history();

-- The moves and what they mean are part of the machine.
create trigger append_only before update or delete or truncate on intake.tracking_move execute function intake.refuse_change();

-- Intake carries its own part: a new referral is received, then what the rules or a reviewer made of it.
create function intake.track_intake() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into intake.tracking (referral_id, status, by) values (new.id, 'received', 'intake');
    end if;
    update intake.tracking set status = case when new.status = 'rejected' then 'closed' else new.status end, by = 'intake', note = null
    -- A correction at the desk does not undo what became of the referral since.
    where referral_id = new.id and status in ('received', 'needs_review', 'ready');
    return null;
end $$;
create trigger track_intake_new after insert on intake.referral for each row execute function intake.track_intake();
create trigger track_intake_changed after update on intake.referral
    for each row when (old.status is distinct from new.status) execute function intake.track_intake();

-- The one way for people and systems to move a referral on.
create function referrals.move(referral bigint, status text, by text, note text default null) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from intake.tracking t where t.referral_id = move.referral) then
        raise exception 'there is no referral %', move.referral using errcode = 'no_data_found';
    end if;
    update intake.tracking t set status = move.status, by = move."by", note = move.note where t.referral_id = move.referral;
end $$;
comment on function referrals.move(bigint, text, text, text) is 'Moves a referral on: its number, the new status, who did it, a note without patient data. Refused with check_violation (constraint tracking_moves) when the state machine has no such move.';
revoke all on function referrals.move(bigint, text, text, text), intake.guard_tracking(), intake.write_tracking_history(), intake.track_intake() from public;

-- What was there before.
insert into intake.tracking (referral_id, status, by) select id, 'received', 'intake' from intake.referral;
update intake.tracking t set status = case when r.status = 'rejected' then 'closed' else r.status end, by = 'intake'
from intake.referral r where r.id = t.referral_id;

create view referrals.tracking as
select t.referral_id, t.status, t.since, t.by, coalesce(v.referral_urgency, 'routine') as urgency, r.sender, r.received_at,
    t.since + make_interval(hours => s.hours) as due_at, t.since + make_interval(hours => s.hours) < now() as overdue,
    t.status not in ('closed', 'declined', 'cancelled') as open
from intake.tracking t
join intake.referral r on r.id = t.referral_id
left join intake.referral_values v on v.referral_id = t.referral_id
left join intake.service_level s on s.urgency = coalesce(v.referral_urgency, 'routine') and s.status = t.status;
comment on view referrals.tracking is 'Where each referral is in its life, and until when it may stay there.';
comment on column referrals.tracking.referral_id is 'The referral.';
comment on column referrals.tracking.status is 'received, needs_review, ready, accepted, declined, scheduled, completed, no_show, cancelled or closed.';
comment on column referrals.tracking.since is 'Since when.';
comment on column referrals.tracking.by is 'Who moved it there; intake for the program itself.';
comment on column referrals.tracking.urgency is 'routine, urgent or emergent; what is not stated is routine.';
comment on column referrals.tracking.sender is 'The sending machine.';
comment on column referrals.tracking.received_at is 'When the referral was received.';
comment on column referrals.tracking.due_at is 'Until when it should have moved on; null where no clock runs.';
comment on column referrals.tracking.overdue is 'Whether that time is over; null where no clock runs.';
comment on column referrals.tracking.open is 'Whether something is still to come.';

create view referrals.tracking_history as
select id, referral_id, from_status, to_status, at, by, login, note from intake.tracking_history;
comment on view referrals.tracking_history is 'Every move of every referral. Only ever added to.';
comment on column referrals.tracking_history.id is 'Number of the move.';
comment on column referrals.tracking_history.referral_id is 'The referral.';
comment on column referrals.tracking_history.from_status is 'Status before; null for the first.';
comment on column referrals.tracking_history.to_status is 'Status after.';
comment on column referrals.tracking_history.at is 'When.';
comment on column referrals.tracking_history.by is 'Who, by the name that was given.';
comment on column referrals.tracking_history.login is 'The login of the session.';
comment on column referrals.tracking_history.note is 'What was said about it.';

create function intake.grant_tracking_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    perform intake.grant_rights();
    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant execute on function referrals.move(bigint, text, text, text) to %I', role);
        end if;
    end loop;
end $$;
revoke all on function intake.grant_tracking_rights() from public;
select intake.grant_tracking_rights();
