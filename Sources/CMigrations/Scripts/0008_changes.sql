-- The change feed: what changed, in the order of the commits, under positions without a gap. A consumer that remembers the last
-- position it has dealt with sees each later change exactly once, however long it was away.

create table intake.change (
    position bigint primary key,
    at timestamptz not null default clock_timestamp(),
    kind text not null check (kind in ('referral', 'document')),
    document_id bigint not null,
    referral_id bigint,
    status text not null,
    version integer,
    check ((kind = 'referral') = (referral_id is not null))
);
create index change_referral on intake.change (referral_id, position) where referral_id is not null;
create trigger append_only before update or delete or truncate on intake.change execute function intake.refuse_change();

-- One row. It is locked when a transaction commits and freed when its rows can be seen, so that positions come in the order of the
-- commits; what is rolled back takes its positions back.
create table intake.change_tip (
    only_one boolean primary key default true check (only_one),
    position bigint not null
);
insert into intake.change_tip (position) values (0);

create function intake.note_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    place bigint;
begin
    update intake.change_tip set position = position + 1 returning position into place;
    if tg_table_name = 'referral' then
        insert into intake.change (position, kind, document_id, referral_id, status, version)
        values (place, 'referral', new.document_id, new.id, new.status, new.version);
    else
        insert into intake.change (position, kind, document_id, status) values (place, 'document', new.id, new.state);
    end if;
    perform pg_notify('change_noted', place::text);
    return null;
end $$;
revoke all on function intake.note_change() from public;

-- Deferred: the lock on the tip is held for the length of a commit, not of a transaction.
create constraint trigger note_new after insert on intake.referral
    deferrable initially deferred for each row execute function intake.note_change();
create constraint trigger note_changed after update on intake.referral
    deferrable initially deferred for each row
    when (old.status is distinct from new.status or old.version is distinct from new.version)
    execute function intake.note_change();
create constraint trigger note_ended after update on intake.document
    deferrable initially deferred for each row
    when (old.state is distinct from new.state and new.state in ('not_a_referral', 'quarantined'))
    execute function intake.note_change();

-- What was there before the feed.
insert into intake.change (position, kind, document_id, referral_id, status, version)
select row_number() over (order by id), 'referral', document_id, id, status, version from intake.referral;
update intake.change_tip set position = (select count(*) from intake.change);

create view referrals.change as
select position, at, kind, document_id, referral_id, status, version from intake.change;
comment on view referrals.change is 'What changed, in the order of the commits, without gaps. Channel change_noted tells each new position. Read where position > the last one dealt with, order by position.';
comment on column referrals.change.position is 'Counts from 1 without a gap; when a position can be seen, so can all before it.';
comment on column referrals.change.at is 'When it was written; not strictly in the order of the positions.';
comment on column referrals.change.kind is 'referral: a referral is new, or its status or values changed; document: a file turned out to be no referral or unreadable.';
comment on column referrals.change.document_id is 'The document.';
comment on column referrals.change.referral_id is 'The referral; null for a document.';
comment on column referrals.change.status is 'Status of the referral or state of the document after the change.';
comment on column referrals.change.version is 'Version of the referral after the change.';
select intake.grant_rights();
