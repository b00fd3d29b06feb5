-- What people did, in a chain: each link holds the hash of the one before it and of the row it vouches for, so that a row that is
-- changed, removed, added or reordered shows, whoever did it. Cutting off the newest links shows only against a head that was
-- written down elsewhere: `intake.audit_head()`.

create table intake.audit (
    number bigint primary key,
    at timestamptz not null default clock_timestamp(),
    -- The login of the session: what the person's name in the row is to be compared with.
    login text not null default session_user,
    source text not null check (source in ('event', 'field_change')),
    source_id bigint not null,
    digest bytea not null,
    hash bytea not null,
    unique (source, source_id)
);
create trigger append_only before update or delete or truncate on intake.audit execute function intake.refuse_change();

-- One row. Locking it puts links in order; only what people do waits for it, for as long as a commit takes.
create table intake.audit_tip (
    only_one boolean primary key default true check (only_one),
    number bigint not null,
    hash bytea not null
);
insert into intake.audit_tip (number, hash) values (0, sha256('ReferralIntake audit'));

-- Columns are named one by one, so that a column added later does not change the digest of old rows.
create function intake.digest(e intake.event) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(
        jsonb_build_array('event', e.id, e.at, e.actor, e.kind, e.document_id, e.referral_id, e.detail)::text, 'UTF8'))
$$;
create function intake.digest(c intake.field_change) returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(convert_to(
        jsonb_build_array('field_change', c.id, c.referral_id, c.key, c.action, c.by, c.at, c.before, c.after, c.version)::text, 'UTF8'))
$$;
create function intake.link(previous bytea, number bigint, at timestamptz, login text, source text, source_id bigint, digest bytea)
returns bytea language sql stable set timezone = 'UTC' set search_path = pg_catalog as $$
    select sha256(previous || convert_to(jsonb_build_array(number, at, login, source, source_id, encode(digest, 'hex'))::text, 'UTF8'))
$$;

-- Workers and the program itself are told apart by their names; everything else is a person.
create function intake.is_person(actor text) returns boolean language sql immutable as $$
    select actor <> 'intake' and actor not like 'worker %'
$$;

create function intake.add_link() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    tip intake.audit_tip;
    moment timestamptz;
    row_digest bytea;
    next_hash bytea;
begin
    if tg_table_name = 'event' then
        row_digest := intake.digest(new::intake.event);
    else
        row_digest := intake.digest(new::intake.field_change);
    end if;
    select * into tip from intake.audit_tip for update;
    moment := clock_timestamp();
    next_hash := intake.link(tip.hash, tip.number + 1, moment, session_user, tg_table_name, new.id, row_digest);
    insert into intake.audit (number, at, login, source, source_id, digest, hash)
    values (tip.number + 1, moment, session_user, tg_table_name, new.id, row_digest, next_hash);
    update intake.audit_tip set number = tip.number + 1, hash = next_hash;
    return null;
end $$;
create trigger add_link after insert on intake.event for each row when (intake.is_person(new.actor)) execute function intake.add_link();
create trigger add_link after insert on intake.field_change for each row execute function intake.add_link();

-- Every fault of the chain, first to last; none when it holds.
create function intake.audit_verify() returns table (number bigint, source text, source_id bigint, problem text)
language sql stable security definer set search_path = pg_catalog as $$
    with links as (
        select a.*,
            lag(a.number, 1, 0::bigint) over w as number_before,
            lag(a.hash, 1, sha256('ReferralIntake audit')) over w as hash_before
        from intake.audit a window w as (order by a.number)
    ), rows as (
        select 'event' as source, e.id as source_id, intake.digest(e) as digest from intake.event e where intake.is_person(e.actor)
        union all
        select 'field_change', c.id, intake.digest(c) from intake.field_change c
    ), faults as (
        select l.number, l.source, l.source_id, 'links before it were removed' as problem
        from links l where l.number <> l.number_before + 1
        union all
        select l.number, l.source, l.source_id, 'the link itself was changed'
        from links l where l.hash <> intake.link(l.hash_before, l.number, l.at, l.login, l.source, l.source_id, l.digest)
            and l.number = l.number_before + 1
        union all
        select l.number, l.source, l.source_id, case when r.source_id is null then 'its row was removed' else 'its row was changed' end
        from links l left join rows r using (source, source_id) where r.digest is distinct from l.digest
        union all
        select null, r.source, r.source_id, 'a row was added beside the chain'
        from rows r left join links l using (source, source_id) where l.number is null
        union all
        select t.number, null, null, 'the newest links were removed'
        from intake.audit_tip t
        where t.number <> (select coalesce(max(l.number), 0) from links l)
            or t.hash is distinct from coalesce(
                (select l.hash from links l order by l.number desc limit 1), sha256('ReferralIntake audit'))
    )
    select f.number, f.source, f.source_id, f.problem from faults f order by f.number nulls last, f.source_id
$$;

-- The newest link: to be written down elsewhere now and then.
create function intake.audit_head(out number bigint, out hash text) language sql stable security definer set search_path = pg_catalog as $$
    select t.number, encode(t.hash, 'hex') from intake.audit_tip t
$$;

revoke all on function intake.audit_verify(), intake.audit_head(), intake.digest(intake.event), intake.digest(intake.field_change),
    intake.link(bytea, bigint, timestamptz, text, text, bigint, bytea), intake.add_link() from public;
revoke all on function intake.is_person(text) from public;
do $$
declare
    role text;
begin
    foreach role in array array['intake_service', 'intake_reviewer', 'intake_auditor'] loop
        if exists (select from pg_roles where rolname = role) then
            -- The condition of the trigger is asked with the rights of whoever writes.
            execute format('grant execute on function intake.is_person(text), intake.audit_head() to %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant select on intake.audit to intake_auditor;
        grant execute on function intake.audit_verify() to intake_auditor;
    end if;
end $$;
