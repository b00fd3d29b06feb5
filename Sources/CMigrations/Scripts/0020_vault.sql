-- Keys. Originals, page text and printed pairs are sealed by the program under a key of each document's own; here are only those keys,
-- wrapped by a master key that never enters the database. A document without a row in intake.data_key is from before, and plain.

create table intake.master_key (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    -- Made with the key: a program that holds another one under this name finds out before it reads or writes anything.
    token bytea not null,
    is_current boolean not null,
    known_since timestamptz not null default clock_timestamp(),
    -- No data key is wrapped by it any more, and none may be.
    retired_at timestamptz,
    check (not is_current or retired_at is null)
);
create unique index master_key_current on intake.master_key (is_current) where is_current;

create table intake.data_key (
    document_id bigint primary key references intake.document,
    master_key_id text not null references intake.master_key,
    -- The key and the hash of the sealed original, sealed by the master key.
    wrapped bytea not null,
    made_at timestamptz not null default clock_timestamp()
);
create index data_key_master on intake.data_key (master_key_id, document_id);

-- Letters and replies are sealed with the key of their document as well; older ones stay as they are.
alter table intake.letter add column sealed boolean not null default false;
alter table intake.reply add column sealed boolean not null default false;

-- Waits for whoever is retiring the master key, and holds it up until the transaction ends.
create function intake.guard_data_key() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and new.document_id <> old.document_id then
        raise exception 'a data key stays with its document' using errcode = 'check_violation';
    end if;
    perform from intake.master_key where id = new.master_key_id and retired_at is null for key share;
    if not found then
        raise exception 'master key % is retired', new.master_key_id using errcode = 'check_violation', constraint = 'master_key_in_use';
    end if;
    return new;
end $$;
create trigger guard_data_key before insert or update on intake.data_key for each row execute function intake.guard_data_key();

-- The first key that a program brings is the key; after that only a rotation changes it. Gives the current one.
create function intake.register_master_key(key text, token bytea) returns text
language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('intake.master_key', 0));
    if not exists (select from intake.master_key) then
        insert into intake.master_key (id, token, is_current) values (key, register_master_key.token, true);
    end if;
    return (select id from intake.master_key where is_current);
end $$;

create function intake.make_master_key_current(key text, token bytea) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('intake.master_key', 0));
    update intake.master_key set is_current = false where is_current and id <> key;
    insert into intake.master_key as k (id, token, is_current) values (key, make_master_key_current.token, true)
    on conflict (id) do update set is_current = true, retired_at = null;
end $$;

-- Marks the keys that nothing is wrapped by any more, and gives them.
create function intake.retire_master_keys() returns setof text language plpgsql security definer set search_path = pg_catalog as $$
declare
    old text;
begin
    for old in select id from intake.master_key where not is_current and retired_at is null order by id loop
        -- Waits for transactions that wrap with it at this moment; the next statement sees what they wrote.
        perform from intake.master_key where id = old for update;
        if not exists (select from intake.data_key where master_key_id = old) then
            update intake.master_key set retired_at = clock_timestamp() where id = old;
            return next old;
        end if;
    end loop;
end $$;

-- Seals a document from before, all of it or nothing.
create function intake.seal_document(
    document bigint, master text, wrapped bytea, original bytea, pairs bytea, numbers integer[], pages text[]
) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    stored timestamptz;
begin
    select d.stored_at into stored from intake.document d where d.id = document for update;
    insert into intake.data_key (document_id, master_key_id, wrapped) values (document, master, seal_document.wrapped);
    update intake.original o set content = original where o.stored_at = stored and o.document_id = document;
    if not found then
        raise exception 'document % has no original', document using errcode = 'check_violation';
    end if;
    update intake.reading r set pairs = seal_document.pairs where r.document_id = document;
    update intake.page_text p set content = decode(n.page, 'base64')
    from unnest(numbers, pages) as n (number, page) where p.document_id = document and p.number = n.number;
    if (select count(*) from intake.page_text p where p.document_id = document) <> cardinality(numbers) then
        raise exception 'document % was read anew meanwhile', document using errcode = 'serialization_failure';
    end if;
end $$;

-- An original is replaced by its sealed self alone, in the transaction that makes its key.
create function intake.guard_original() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and new.document_id = old.document_id and new.stored_at = old.stored_at and exists (
        select from intake.data_key k where k.document_id = old.document_id and k.xmin = pg_current_xact_id()::xid)
    then
        return new;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger unchanging on intake.original;
create trigger unchanging before update or delete on intake.original for each row execute function intake.guard_original();

revoke all on function intake.guard_data_key(), intake.guard_original(), intake.register_master_key(text, bytea),
    intake.make_master_key_current(text, bytea), intake.retire_master_keys(),
    intake.seal_document(bigint, text, bytea, bytea, bytea, integer[], text[]) from public;

-- Who keeps keys, sets holds and lets go of what has been kept long enough. Nobody else may.
do $$
begin
    if not exists (select from pg_roles where rolname = 'intake_custodian') then
        begin
            create role intake_custodian nologin;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then raise notice 'role intake_custodian was not made: the login may not make roles';
        end;
    end if;
end $$;

create function intake.grant_vault_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform intake.grant_patient_rights();
    if exists (select from pg_roles where rolname = 'intake_service') then
        grant select on intake.master_key, intake.data_key to intake_service;
        grant insert (document_id, master_key_id, wrapped) on intake.data_key to intake_service;
        grant insert (sealed) on intake.reply to intake_service;
        grant execute on function intake.register_master_key(text, bytea) to intake_service;
    end if;
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant select on intake.master_key, intake.data_key to intake_reviewer;
    end if;
    if exists (select from pg_roles where rolname = 'intake_custodian') then
        grant usage on schema referrals, intake to intake_custodian;
        grant select on all tables in schema referrals, intake to intake_custodian;
        grant update (master_key_id, wrapped) on intake.data_key to intake_custodian;
        grant execute on function intake.register_master_key(text, bytea), intake.make_master_key_current(text, bytea),
            intake.retire_master_keys(), intake.seal_document(bigint, text, bytea, bytea, bytea, integer[], text[]) to intake_custodian;
    end if;
end $$;
revoke all on function intake.grant_vault_rights() from public;
select intake.grant_vault_rights();
