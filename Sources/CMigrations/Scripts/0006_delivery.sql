-- The outbox: what has to reach which destination, and what each of them has acknowledged.

create table intake.delivery (
    id bigint generated always as identity primary key,
    destination text not null check (destination ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
    referral_id bigint not null references intake.referral,
    -- Of the referral when it became due. What is sent is the referral as it stands then, so it can only be newer.
    version integer not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'dead')),
    attempts integer not null default 0,
    refusals integer not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    queued_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz,
    sent_version integer,
    acknowledged_at timestamptz,
    acknowledgement text,
    last_fault text,
    unique (destination, referral_id, version),
    check ((state = 'sending') = (leased_until is not null)),
    -- Only an acknowledgement makes a delivery, and it is one of something that was sent.
    check ((state = 'delivered') = (acknowledged_at is not null)),
    check ((acknowledged_at is null) = (acknowledgement is null)),
    check (acknowledged_at is null or (sent_at is not null and sent_version is not null)),
    check (state <> 'dead' or last_fault is not null)
);
create index delivery_open on intake.delivery (destination, id) where state in ('waiting', 'sending');
create index delivery_referral on intake.delivery (referral_id, destination, id);
create index delivery_dead on intake.delivery (destination, id) where state = 'dead';

-- What was delivered stays delivered, and nothing is taken out of the outbox.
create function intake.guard_delivery() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'deliveries are not taken back' using errcode = 'check_violation';
    end if;
    if old.state = 'delivered' then
        raise exception 'delivery % was acknowledged', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard_delivery before update or delete on intake.delivery for each row execute function intake.guard_delivery();
create trigger guard_delivery_all before truncate on intake.delivery for each statement execute function intake.guard_delivery();

-- How far a destination has looked for referrals that became ready.
create table intake.delivery_destination (
    name text primary key,
    seen_at timestamptz not null default clock_timestamp(),
    looked_at timestamptz not null default '-infinity'
);

create view referrals.delivery as
select id, destination, referral_id, version, state, attempts, queued_at, case when state = 'waiting' then next_at end as next_at, sent_at,
    sent_version, acknowledged_at, acknowledgement, last_fault
from intake.delivery;
comment on view referrals.delivery is 'What was to reach which destination, how far it came, and what was acknowledged.';
comment on column referrals.delivery.id is 'Number of the delivery, in the order of queueing.';
comment on column referrals.delivery.destination is 'Name of the destination, as in the configuration.';
comment on column referrals.delivery.referral_id is 'The referral.';
comment on column referrals.delivery.version is 'Version of the referral that made the delivery due.';
comment on column referrals.delivery.state is 'waiting; sending: on its way, nothing is known; delivered: the destination acknowledged it; dead: it refused, a person has to look.';
comment on column referrals.delivery.attempts is 'Tries so far.';
comment on column referrals.delivery.queued_at is 'When the delivery became due.';
comment on column referrals.delivery.next_at is 'When the next try is due; only while waiting.';
comment on column referrals.delivery.sent_at is 'When the last try that got as far as sending was sent.';
comment on column referrals.delivery.sent_version is 'Version of the referral that was sent then: the one asked for or a newer one.';
comment on column referrals.delivery.acknowledged_at is 'When the destination acknowledged.';
comment on column referrals.delivery.acknowledgement is 'What it said: an HL7 acknowledgement code, an HTTP status, or synced for a folder.';
comment on column referrals.delivery.last_fault is 'Why the last failed try failed; never holds data of the referral.';

create function intake.grant_delivery_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    foreach role in array array['intake_reader', 'intake_auditor', 'intake_reviewer', 'intake_service'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant select on referrals.delivery to %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_service') then
        grant select, insert, update on intake.delivery, intake.delivery_destination to intake_service;
        grant usage on all sequences in schema intake to intake_service;
    end if;
end $$;
revoke all on function intake.grant_delivery_rights(), intake.guard_delivery() from public;
select intake.grant_delivery_rights();
