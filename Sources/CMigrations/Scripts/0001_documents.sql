-- Documents, their bytes, and the queue. Times are the server's: no worker's clock is trusted.

create table intake.document (
    id bigint generated always as identity primary key,
    sha256 bytea not null unique check (octet_length(sha256) = 32),
    byte_count bigint not null,
    file_name text not null,
    site text,
    sender text,
    received_at timestamptz not null,
    stored_at timestamptz not null default clock_timestamp(),
    state text not null default 'queued'
        check (state in ('queued', 'processing', 'completed', 'not_a_referral', 'quarantined')),
    state_since timestamptz not null default clock_timestamp(),
    -- Why the last try failed; the reason of a quarantined document.
    failure_code text,
    failure_message text,
    class text,
    class_confidence double precision,
    page_count integer,
    attempts integer not null default 0,
    finished_at timestamptz,
    -- The lease that finished it: a worker that did not hear the answer to its commit may ask again.
    finished_token bigint,
    check (state <> 'quarantined' or failure_code is not null),
    check ((state in ('completed', 'not_a_referral')) = (class is not null)),
    check ((state = 'completed') = (class is not null and class = 'referral')),
    check ((class is null) = (page_count is null))
);
create index document_unfinished on intake.document (state, state_since) where state in ('queued', 'processing', 'quarantined');
create index document_finished on intake.document (finished_at) where finished_at is not null;
create index document_site on intake.document (site, id) where site is not null;
create index document_sender on intake.document (sender, id) where sender is not null;

-- Apart from the document, and by month, so that retention can drop whole partitions.
create table intake.original (
    document_id bigint not null references intake.document,
    stored_at timestamptz not null,
    content bytea not null,
    primary key (stored_at, document_id)
) partition by range (stored_at);
-- Faxes are compressed already.
alter table intake.original alter column content set storage external;
create table intake.original_rest partition of intake.original default;

create table intake.sighting (
    id bigint generated always as identity primary key,
    document_id bigint not null references intake.document,
    file_name text not null,
    site text,
    sender text,
    received_at timestamptz not null,
    seen_at timestamptz not null default clock_timestamp(),
    sidecar jsonb not null default '{}',
    -- Names the very file, so that taking it in again after a crash is not a second arrival.
    delivery text,
    unique (document_id, delivery)
);

-- One row for each document that waits or is being worked on, and none for the others, so that the queue stays small.
create table intake.job (
    document_id bigint primary key references intake.document,
    priority smallint not null default 0,
    -- Arrival less the head start of its priority: the order of the queue, in which age counts.
    order_at timestamptz not null,
    run_after timestamptz not null default clock_timestamp(),
    -- Tries that ended with an answer, the running one included.
    attempts integer not null default 0,
    -- Leases that ended by time: the worker died, which is more often the machine's fault than the document's.
    expiries integer not null default 0,
    token bigint,
    worker text,
    leased_until timestamptz,
    check ((token is null) = (leased_until is null)),
    check ((token is null) = (worker is null))
) with (fillfactor = 50);
create index job_waiting on intake.job (order_at, document_id) where token is null;
create index job_leased on intake.job (leased_until) where token is not null;
-- Every lease gets a higher number than any before it.
create sequence intake.fence;

create table intake.page_text (
    document_id bigint not null references intake.document,
    number integer not null check (number > 0),
    -- UTF-8 JSON, as bytes: the page's text belongs to the program, not to queries.
    content bytea not null,
    primary key (document_id, number)
);

create table intake.reading (
    document_id bigint primary key references intake.document,
    -- UTF-8 JSON: every label with its value as the form prints them.
    pairs bytea not null
);

create table intake.worker (
    id text primary key,
    host text not null,
    process integer not null,
    started_at timestamptz not null,
    seen_at timestamptz not null default clock_timestamp(),
    document_id bigint,
    documents_done bigint not null default 0,
    pages_done bigint not null default 0,
    peak_memory bigint
);

create table intake.event (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    kind text not null,
    document_id bigint not null references intake.document,
    referral_id bigint,
    detail text
);
create index event_document on intake.event (document_id, id);
create index event_referral on intake.event (referral_id, id) where referral_id is not null;

create function intake.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on intake.event execute function intake.refuse_change();
create trigger append_only before update or delete or truncate on intake.sighting execute function intake.refuse_change();
-- By row as well, because a statement may name a partition.
create trigger unchanging before update or delete on intake.original for each row execute function intake.refuse_change();
create trigger unchanging_whole before truncate on intake.original execute function intake.refuse_change();

-- How many documents and referrals are in each state, as changes to be summed: no writer waits for another.
create table intake.tally (kind text not null, state text not null, change bigint not null);

create function intake.count_new() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_table_name = 'document' then
        insert into intake.tally select 'document', state, count(*) from added group by state;
    else
        insert into intake.tally select 'referral', status, count(*) from added group by status;
    end if;
    return null;
end $$;

create function intake.count_moved() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_table_name = 'document' then
        insert into intake.tally
        select 'document', m.state, sum(m.change)
        from (select state, 1 as change from after_it union all select state, -1 from before_it) m
        group by m.state having sum(m.change) <> 0;
    else
        insert into intake.tally
        select 'referral', m.status, sum(m.change)
        from (select status, 1 as change from after_it union all select status, -1 from before_it) m
        group by m.status having sum(m.change) <> 0;
    end if;
    return null;
end $$;

create trigger count_new after insert on intake.document
    referencing new table as added for each statement execute function intake.count_new();
create trigger count_moved after update on intake.document
    referencing old table as before_it new table as after_it for each statement execute function intake.count_moved();

-- Wakes workers that wait. A lease is an update as well, and wakes nobody.
create function intake.tell_workers() returns trigger language plpgsql as $$
begin
    if exists (select from changed where token is null) then
        perform pg_notify('intake_work', '');
    end if;
    return null;
end $$;
create trigger tell_workers_new after insert on intake.job
    referencing new table as changed for each statement execute function intake.tell_workers();
create trigger tell_workers_back after update on intake.job
    referencing new table as changed for each statement execute function intake.tell_workers();

-- Housekeeping that any worker may ask for: a partition for each month to come, and short sums.
create function intake.maintain() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    month timestamptz;
    name text;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('intake.maintain', 0)) then
        return;
    end if;
    for ahead in 0..12 loop
        month := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => ahead);
        name := 'original_' || to_char(month at time zone 'UTC', 'YYYY_MM');
        if to_regclass('intake.' || name) is null then
            begin
                execute format(
                    'create table intake.%I partition of intake.original for values from (%L) to (%L)',
                    name, month, month + interval '1 month');
            exception when check_violation then
                -- Rows of that month are in the partition for the rest already; they stay there.
                null;
            end;
        end if;
    end loop;
    if (select count(*) from (select from intake.tally limit 2000) t) = 2000 then
        with gone as (delete from intake.tally returning kind, state, change)
        insert into intake.tally select kind, state, sum(change) from gone group by kind, state;
    end if;
end $$;
select intake.maintain();
