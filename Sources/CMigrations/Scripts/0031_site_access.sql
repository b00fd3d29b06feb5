-- Row-level security by site. Off until it is switched on (`intake access restrict`), so that an installation goes on as it was;
-- from then on a login sees the sites that were granted to it, and one that was granted nothing sees nothing.

create table intake.site_access (
    -- A login, or a role that logins are members of.
    role text not null check (role <> ''),
    -- The subfolder of the inbox; empty for the inbox itself, * for all sites.
    site text not null,
    granted_by text not null default session_user,
    granted_at timestamptz not null default clock_timestamp(),
    primary key (role, site)
);
create table intake.site_policy (
    only_one boolean primary key default true check (only_one),
    restricted boolean not null default false
);
insert into intake.site_policy default values;

-- By the login of the session, whatever role it has taken on since: no `set role` leads past it. The service works for all sites.
create function intake.sees_all() returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select not (select p.restricted from intake.site_policy p)
        or pg_has_role(session_user, (select c.relowner from pg_class c where c.oid = 'intake.document'::regclass), 'member')
        or exists (select from pg_roles g where g.rolname = 'intake_service' and pg_has_role(session_user, g.oid, 'member'))
        or exists (select from intake.site_access a join pg_roles g on g.rolname = a.role
            where a.site = '*' and pg_has_role(session_user, g.oid, 'member'))
$$;
create function intake.sites() returns text[] language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct a.site), '{}') from intake.site_access a join pg_roles g on g.rolname = a.role
    where pg_has_role(session_user, g.oid, 'member')
$$;
create function intake.sees_referral(referral bigint) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select intake.sees_all()
        or exists (select from intake.referral r where r.id = sees_referral.referral and coalesce(r.site, '') = any (intake.sites()))
$$;
-- Policies are asked with the rights of whoever reads; that these answer tells nobody more than the rows do.
grant execute on function intake.sees_all(), intake.sites(), intake.sees_referral(bigint) to public;

-- Functions that run with the owner's rights pass by policies; what they write does not pass by this.
create function intake.keep_to_sites() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    subject bigint := case when tg_table_name = 'referral' then null else (to_jsonb(new) ->> 'referral_id')::bigint end;
begin
    if not (case when subject is null then intake.sees_all() or coalesce(to_jsonb(new) ->> 'site', '') = any (intake.sites())
        else intake.sees_referral(subject) end)
    then
        raise exception 'this login may not touch referrals of that site' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger keep_to_sites before insert on intake.referral for each row execute function intake.keep_to_sites();
create trigger keep_to_sites before insert or update on intake.tracking for each row execute function intake.keep_to_sites();
create trigger keep_to_sites before insert or update on intake.patient_link for each row execute function intake.keep_to_sites();
create trigger keep_to_sites before insert or update on intake.patient_proposal for each row execute function intake.keep_to_sites();

-- The condition for each row of a table, from its columns, so that a table that comes later is held as well; null where rows are of
-- no site.
create function intake.site_condition(relation regclass) returns text language sql stable set search_path = pg_catalog as $$
    with columns as (
        select a.attname as name, a.attnotnull as is_set from pg_attribute a where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
    )
    select case
        -- A worker is busy with some document: a number, and everybody's business.
        when relation in ('intake.worker'::regclass, 'intake.site_access'::regclass, 'intake.site_policy'::regclass) then null
        when relation in ('intake.document'::regclass, 'intake.referral'::regclass)
            then '(select intake.sees_all()) or coalesce(site, '''') = any ((select intake.sites())::text[])'
        -- Hashes and logins of all sites: the chain is one. What its links vouch for is held row by row.
        when relation = 'intake.audit'::regclass then '(select intake.sees_all())'
        when relation = 'intake.access'::regclass
            then '(select intake.sees_all()) or login = session_user or exists (select from intake.referral r where r.id = any (referrals))
                or exists (select from intake.document d where d.id = any (documents))'
        when exists (select from columns where name = 'referral_id' and is_set)
            then '(select intake.sees_all()) or exists (select from intake.referral r where r.id = referral_id)'
        when exists (select from columns where name = 'document_id' and is_set)
            then '(select intake.sees_all()) or exists (select from intake.document d where d.id = document_id)'
        when exists (select from columns where name = 'referral_id')
            then '(select intake.sees_all()) or referral_id is null or exists (select from intake.referral r where r.id = referral_id)'
        when exists (select from columns where name = 'document_id')
            then '(select intake.sees_all()) or document_id is null or exists (select from intake.document d where d.id = document_id)'
    end
$$;

-- Brings tables and views in line with the policy; safe to repeat, and repeated after each migration.
create function intake.apply_site_policy() returns void language plpgsql set search_path = pg_catalog as $$
declare
    is_on boolean := (select restricted from intake.site_policy);
    relation record;
    owner text := (select pg_get_userbyid(relowner) from pg_class where oid = 'intake.document'::regclass);
begin
    if is_on then
        -- The views run with the rights of their owner, and an owner of tables passes by policies: so they get one that owns none.
        begin
            if not exists (select from pg_roles where rolname = 'intake_views') then create role intake_views nologin; end if;
        exception when duplicate_object or unique_violation then
            null;  -- made for another database of the cluster at this moment
        end;
        if not (select rolsuper from pg_roles where rolname = current_user) then
            execute format('grant intake_views to %I', current_user);
        end if;
        grant usage on schema intake, referrals to intake_views;
        grant create on schema referrals to intake_views;
        grant select on all tables in schema intake to intake_views;
    end if;
    for relation in
        select c.oid::regclass as name, intake.site_condition(c.oid::regclass) as condition, c.relrowsecurity as is_held,
            exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'by_site') as has_policy
        from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
    loop
        if is_on and relation.condition is not null and not relation.has_policy then
            execute format('create policy by_site on %s using (%s)', relation.name, relation.condition);
        end if;
        if relation.condition is not null and relation.is_held is distinct from is_on then
            execute format('alter table %s %s row level security', relation.name, case when is_on then 'enable' else 'disable' end);
        end if;
    end loop;
    for relation in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'referrals'::regnamespace and c.relkind = 'v'
            and pg_get_userbyid(c.relowner) is distinct from (case when is_on then 'intake_views' else owner end)
    loop
        execute format('alter view %s owner to %I', relation.name, case when is_on then 'intake_views' else owner end);
    end loop;
    if exists (select from pg_roles where rolname = 'intake_views') then
        revoke create on schema referrals from intake_views;
    end if;
end $$;

-- Switches the policy. Run by the owner.
create function intake.restrict_sites(is_on boolean) returns void language plpgsql set search_path = pg_catalog as $$
begin
    update intake.site_policy set restricted = is_on where restricted is distinct from is_on;
    if found then
        insert into intake.access_change (action) values (case when is_on then 'restrict' else 'open' end);
    end if;
    perform intake.apply_site_policy();
end $$;

create function intake.grant_sites(role text, sites text[]) returns void language plpgsql set search_path = pg_catalog as $$
begin
    if not exists (select from pg_roles where rolname = grant_sites.role) then
        raise exception 'there is no login or role %', role using errcode = 'undefined_object';
    end if;
    insert into intake.site_access (role, site) select grant_sites.role, s from unnest(sites) s on conflict do nothing;
    insert into intake.access_change (action, role, detail) values ('grant', grant_sites.role, 'sites ' || array_to_string(sites, ', '));
end $$;

-- Without sites: all that it has.
create function intake.revoke_sites(role text, sites text[]) returns integer language plpgsql set search_path = pg_catalog as $$
declare
    gone text[];
begin
    with deleted as (
        delete from intake.site_access a where a.role = revoke_sites.role and (sites is null or a.site = any (sites)) returning a.site
    )
    select coalesce(array_agg(site), '{}') into gone from deleted;
    if gone <> '{}' then
        insert into intake.access_change (action, role, detail) values ('revoke', revoke_sites.role, 'sites ' || array_to_string(gone, ', '));
    end if;
    return cardinality(gone);
end $$;

-- A login of one person. What stands for the password is its SCRAM verifier, made where it was typed: the server never sees the
-- password. Whoever reads in SQL is logged by the server, statement by statement, where the login that calls this may say so.
create function intake.make_login(name text, roles text[], verifier text) returns boolean
language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    if name !~ '^[a-z][a-z0-9_.@-]{0,62}$' or name like 'intake\_%' or name like 'pg\_%' then
        raise exception 'a login is named by 1 to 63 of a-z, 0-9, _ . @ -, begins with a letter, and not with intake_ or pg_'
            using errcode = 'invalid_name';
    end if;
    if verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception 'this is no SCRAM verifier' using errcode = 'invalid_password';
    end if;
    if exists (select from pg_roles r where r.rolname = name and (r.rolsuper or r.rolcreaterole or r.rolbypassrls or r.rolreplication)) then
        raise exception 'login % is an administrator''s', name using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from pg_roles r where r.rolname = name) then
        execute format('create role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', name);
    end if;
    execute format('alter role %I login', name);
    if verifier is not null then
        execute format('alter role %I password %L', name, verifier);
    end if;
    foreach role in array roles loop
        if not role in ('intake_service', 'intake_reviewer', 'intake_reader', 'intake_auditor') then
            raise exception 'there is no role % to be given', role using errcode = 'invalid_grant_operation';
        end if;
        execute format('grant %I to %I', role, name);
    end loop;
    insert into intake.access_change (action, role, detail) values ('login', name, array_to_string(roles, ', '));
    if roles && array['intake_reader', 'intake_auditor'] then
        begin
            execute format('alter role %I set log_statement = ''all''', name);
            execute format('alter role %I set log_parameter_max_length = 0', name);
        exception when insufficient_privilege then
            return false;
        end;
    end if;
    return true;
end $$;

-- Puts a login out: it may not log in any more, is of no role and of no site. Its name stays taken, for the record's sake.
create function intake.lock_login(name text) returns void language plpgsql set search_path = pg_catalog as $$
declare
    role text;
begin
    if not exists (select from pg_roles r where r.rolname = name and not (r.rolsuper or r.rolcreaterole)) then
        raise exception 'there is no login % that could be locked', name using errcode = 'undefined_object';
    end if;
    execute format('alter role %I nologin', name);
    for role in select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles u on u.oid = m.member
        where u.rolname = name and g.rolname like 'intake\_%'
    loop
        execute format('revoke %I from %I', role, name);
    end loop;
    delete from intake.site_access a where a.role = name;
    insert into intake.access_change (action, role) values ('lock', name);
    perform pg_terminate_backend(pid) from pg_stat_activity where usename = name;
end $$;

revoke all on function intake.keep_to_sites(), intake.site_condition(regclass), intake.apply_site_policy(), intake.restrict_sites(boolean),
    intake.grant_sites(text, text[]), intake.revoke_sites(text, text[]), intake.make_login(text, text[], text), intake.lock_login(text)
    from public;
