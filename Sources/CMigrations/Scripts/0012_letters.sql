-- Letters to referring offices, their way out, and the replies that come back.

create table intake.letter (
    id bigint generated always as identity primary key,
    referral_id bigint not null references intake.referral,
    -- What the reply is known by; by chance, so that nobody who has not seen the letter can name it.
    code text not null unique check (code ~ '^[34679ACDEFHJKMNPQRTUWXY]{12}$'),
    made_by text not null,
    made_at timestamptz not null default clock_timestamp(),
    -- The fields asked for; a reply may fill these, and empty ones.
    asked text[] not null,
    content bytea not null,
    page_count integer not null check (page_count > 0),
    recipient text,
    -- Ten digits; without it only a person can hand the letter over.
    fax text,
    state text not null default 'made' check (state in ('made', 'handed_over', 'receipt')),
    state_since timestamptz not null default clock_timestamp(),
    handed_over_at timestamptz,
    -- The way it took, and what the carrier calls it.
    channel text,
    job text,
    receipt_at timestamptz,
    receipt text,
    attempts integer not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    -- Somebody died while handing it over: only a person can tell whether the carrier has it.
    unsure boolean not null default false,
    last_fault text,
    check ((state = 'made') = (handed_over_at is null)),
    check ((state = 'receipt') = (receipt_at is not null)),
    check (state = 'made' or leased_until is null)
);
create index letter_referral on intake.letter (referral_id, id);
create index letter_waiting on intake.letter (next_at, id) where state = 'made';

-- A letter that went out stays as it was, and none is taken away.
create function intake.guard_letter() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'letters are not taken back' using errcode = 'check_violation';
    end if;
    if (new.referral_id, new.code, new.asked, new.content, new.made_by, new.made_at)
        is distinct from (old.referral_id, old.code, old.asked, old.content, old.made_by, old.made_at)
    then
        raise exception 'letter % is as it is', old.id using errcode = 'check_violation';
    end if;
    if old.state = 'receipt' and new.state <> 'receipt' then
        raise exception 'letter % was received', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard_letter before update or delete on intake.letter for each row execute function intake.guard_letter();
create trigger guard_letter_all before truncate on intake.letter for each statement execute function intake.guard_letter();

-- What came back. It waits here until the rules have looked at it, however often the service dies in between.
create table intake.reply (
    id bigint generated always as identity primary key,
    letter_id bigint not null references intake.letter,
    document_id bigint not null references intake.document,
    -- UTF-8 JSON: what was read, with its evidence.
    content bytea not null,
    received_at timestamptz not null default clock_timestamp(),
    applied_at timestamptz,
    outcome text check (outcome in ('applied', 'empty', 'other_patient', 'rejected')),
    filled text[] not null default '{}',
    unique (letter_id, document_id),
    check ((applied_at is null) = (outcome is null))
);
create index reply_waiting on intake.reply (id) where applied_at is null;
create index reply_document on intake.reply (document_id);

-- The file that a value was read from, where that is not the referral's own: a reply.
alter table intake.field add column document_id bigint references intake.document;

-- The one way of a reply into a referral. Whatever the program says, it fills only what was asked for or is empty, and never what a
-- person has set; all of it waits for a person.
create function intake.apply_reply(
    reply bigint, expected integer, fields jsonb, findings jsonb, unreadable text[], before jsonb, result text
) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    came intake.reply;
    asking intake.letter;
    subject intake.referral;
    keys text[] := array(select f ->> 'key' from jsonb_array_elements(fields) f order by 1);
begin
    select * into came from intake.reply r where r.id = apply_reply.reply for update;
    if came.applied_at is not null then
        return true;
    end if;
    select * into asking from intake.letter l where l.id = came.letter_id for update;
    select * into subject from intake.referral r where r.id = asking.referral_id for update;
    if subject.version <> expected then
        return false;
    end if;
    if result = 'applied' then
        if subject.status = 'rejected' then
            raise exception 'referral % is rejected', subject.id using errcode = 'check_violation', constraint = 'reply_fills_only';
        end if;
        if exists (select from intake.field f where f.referral_id = subject.id and f.key = any (keys)
            and (f.set_by is not null or not f.key = any (asking.asked)))
        then
            raise exception 'a reply fills only what was asked for or is empty, and nothing that a person has set'
                using errcode = 'check_violation', constraint = 'reply_fills_only';
        end if;
        insert into intake.field_change (referral_id, key, action, by, before, after, version)
        select subject.id, n.key, 'set', 'intake', f.value, n.value, subject.version + 1
        from jsonb_to_recordset(fields) as n(key text, value jsonb)
        left join intake.field f on f.referral_id = subject.id and f.key = n.key
        order by n.key;
        insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page, box, label, alternatives, document_id)
        select subject.id, key, value, raw, confidence, true, source, page, box, label, alternatives, came.document_id
        from jsonb_to_recordset(fields) as n(key text, value jsonb, raw text, confidence float8, source text, page integer, box integer[],
            label text, alternatives jsonb)
        on conflict (referral_id, key) do update set value = excluded.value, raw = excluded.raw, confidence = excluded.confidence,
            flagged = true, source = excluded.source, page = excluded.page, box = excluded.box, label = excluded.label,
            alternatives = excluded.alternatives, document_id = excluded.document_id;
        update intake.finding f set resolved_at = clock_timestamp(), resolved_by = 'intake'
        where f.referral_id = subject.id and f.resolved_at is null
            and not f.code in (select n ->> 'code' from jsonb_array_elements(findings) n);
        insert into intake.finding (referral_id, kind, field, detail, code, severity, message)
        select subject.id, n.kind, n.field, n.detail, n.code, n.severity, n.message
        from jsonb_to_recordset(findings) as n(kind text, field text, detail text, code text, severity text, message text)
        where not exists (
            select from intake.finding f where f.referral_id = subject.id and f.resolved_at is null and f.code = n.code);
        update intake.referral r set status = 'needs_review', version = r.version + 1, illegible = unreadable,
            status_since = case when r.status = 'needs_review' then r.status_since else clock_timestamp() end
        where r.id = subject.id;
        insert into intake.undo_step (referral_id, version, by, state) values (subject.id, subject.version + 1, 'intake', apply_reply.before);
    end if;
    if result in ('empty', 'other_patient') then
        insert into intake.note (referral_id, by, line) values (subject.id, 'intake', format(
            case result when 'empty' then 'A reply to letter %s came, but nothing was read from it: document %s.'
            else 'A reply to letter %s came, but it names another patient; nothing was taken from it: document %s.' end,
            asking.id, came.document_id));
    end if;
    -- The wait is over, whatever the reply brought.
    delete from intake.snooze z where z.referral_id = subject.id;
    update intake.reply r set applied_at = clock_timestamp(), outcome = result, filled = keys where r.id = came.id;
    update intake.letter l set state = 'receipt', state_since = clock_timestamp(), receipt_at = clock_timestamp(),
        handed_over_at = coalesce(l.handed_over_at, clock_timestamp()), channel = coalesce(l.channel, 'by hand'),
        receipt = 'the reply came', leased_until = null, unsure = false
    where l.id = asking.id and l.state <> 'receipt';
    insert into intake.event (actor, kind, document_id, referral_id, detail)
    values ('intake', 'reply_' || result, came.document_id, subject.id, nullif(array_to_string(keys, ', '), ''));
    return true;
end $$;
revoke all on function intake.apply_reply(bigint, integer, jsonb, jsonb, text[], jsonb, text), intake.guard_letter() from public;

create view referrals.letter as
select l.id, l.referral_id, l.state, l.state_since, l.made_at, l.made_by, l.asked, l.page_count as pages, l.handed_over_at, l.channel, l.job,
    l.receipt_at, l.receipt, l.last_fault, r.document_id as reply_document_id, r.received_at as replied_at, r.outcome as reply_outcome,
    r.filled
from intake.letter l
left join lateral (
    select * from intake.reply r where r.letter_id = l.id order by r.outcome = 'applied' desc nulls last, r.id desc limit 1) r on true;
comment on view referrals.letter is 'Letters that asked a referring office for what was missing, how far they came, and what came back.';
comment on column referrals.letter.id is 'Number of the letter.';
comment on column referrals.letter.referral_id is 'The referral that it asks about.';
comment on column referrals.letter.state is 'made; handed_over: a carrier has it; receipt: it is known to have arrived.';
comment on column referrals.letter.state_since is 'Since when.';
comment on column referrals.letter.made_at is 'When it was made.';
comment on column referrals.letter.made_by is 'Who made it.';
comment on column referrals.letter.asked is 'Keys of the fields that it asks for.';
comment on column referrals.letter.pages is 'Number of its pages.';
comment on column referrals.letter.handed_over_at is 'When a carrier took it.';
comment on column referrals.letter.channel is 'Which carrier.';
comment on column referrals.letter.job is 'What the carrier calls it.';
comment on column referrals.letter.receipt_at is 'When it became known that it arrived.';
comment on column referrals.letter.receipt is 'What says so.';
comment on column referrals.letter.last_fault is 'Why the last try to hand it over failed.';
comment on column referrals.letter.reply_document_id is 'The fax that came back.';
comment on column referrals.letter.replied_at is 'When it came.';
comment on column referrals.letter.reply_outcome is 'applied: values were taken; empty: nothing was filled in; other_patient: it names another patient; rejected: the referral was rejected before.';
comment on column referrals.letter.filled is 'Keys of the fields that the reply filled.';

create or replace view referrals.field as
select
    f.referral_id,
    f.key,
    f.value #>> '{}' as value,
    f.raw,
    f.confidence,
    f.flagged,
    f.source,
    f.page,
    f.box,
    f.set_by,
    f.set_at,
    f.document_id
from intake.field f;
comment on column referrals.field.document_id is 'The document that page and box are of, where it is not the referral''s own: a reply to a letter';

create or replace view referrals.contract as
select 3 as version, 'letter; field.document_id'::text as added;

create function intake.grant_letter_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    perform intake.grant_rights();
    if exists (select from pg_roles where rolname = 'intake_service') then
        grant select on intake.letter, intake.reply to intake_service;
        grant insert (letter_id, document_id, content) on intake.reply to intake_service;
        grant execute on function intake.apply_reply(bigint, integer, jsonb, jsonb, text[], jsonb, text) to intake_service;
    end if;
    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant update (state, state_since, handed_over_at, channel, job, receipt_at, receipt, attempts, next_at,
                leased_until, unsure, last_fault) on intake.letter to %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant select, insert on intake.letter to intake_reviewer;
        grant select on intake.reply to intake_reviewer;
    end if;
end $$;
revoke all on function intake.grant_letter_rights() from public;
select intake.grant_letter_rights();
