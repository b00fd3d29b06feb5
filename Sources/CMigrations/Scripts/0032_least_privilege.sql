-- Least privilege, closer than before: what a role was given and never used is taken back. And no person changes a value without its
-- being recorded, not even in SQL.

-- A value or a status that a person changes is told of in the same transaction, by an event or a change of that referral, which the
-- chain then holds. The commands do so; this is for whoever goes past them.
create function intake.must_be_told() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    subject bigint := (case when tg_table_name = 'referral' then to_jsonb(new) ->> 'id'
        else coalesce(to_jsonb(new), to_jsonb(old)) ->> 'referral_id' end)::bigint;
begin
    if pg_has_role(session_user, (select c.relowner from pg_class c where c.oid = 'intake.document'::regclass), 'member')
        or exists (select from pg_roles g where g.rolname = 'intake_service' and pg_has_role(session_user, g.oid, 'member'))
        or exists (select from intake.event e where e.referral_id = subject and e.xmin = pg_current_xact_id()::xid)
        or exists (select from intake.field_change c where c.referral_id = subject and c.xmin = pg_current_xact_id()::xid)
    then
        return null;
    end if;
    raise exception 'referral % was changed without an event that says so', subject using errcode = 'insufficient_privilege',
        hint = 'change it with the commands of intake review';
end $$;
revoke all on function intake.must_be_told() from public;
create constraint trigger must_be_told after insert or update or delete on intake.field deferrable initially deferred
    for each row execute function intake.must_be_told();
create constraint trigger must_be_told after update of status, first_page, last_page, rejection_reason, illegible on intake.referral
    deferrable initially deferred for each row execute function intake.must_be_told();

-- Anew: partitions are reached through their table only, whose policy holds; and who may see what is no business of the service's.
create or replace function intake.grant_rights() returns void language plpgsql set search_path = pg_catalog as $$
declare
    relation regclass;
    role text;
begin
    if exists (select from pg_roles where rolname = 'intake_reader') then
        grant usage on schema referrals to intake_reader;
        grant select on all tables in schema referrals to intake_reader;
    end if;

    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant usage on schema referrals, intake to intake_auditor;
        grant select on all tables in schema referrals to intake_auditor;
        grant select on intake.event, intake.field_change, intake.sighting, intake.claim, intake.worker, intake.migration to intake_auditor;
        -- What policies look at.
        grant select (id, site) on intake.document, intake.referral to intake_auditor;
    end if;

    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            execute format('grant usage on schema referrals, intake to %I', role);
            execute format('grant select on all tables in schema referrals to %I', role);
            for relation in
                select c.oid from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
                    and not c.relispartition
                    and not c.relname in ('audit', 'audit_tip', 'access', 'access_change', 'site_access', 'site_policy')
            loop
                execute format('grant select on %s to %I', relation, role);
            end loop;
        end if;
    end loop;

    if exists (select from pg_roles where rolname = 'intake_service') then
        grant insert on intake.document, intake.original, intake.sighting, intake.page_text, intake.reading, intake.event, intake.referral,
            intake.field, intake.finding to intake_service;
        grant update (state, state_since, failure_code, failure_message, class, class_confidence, page_count, attempts,
            finished_at, finished_token) on intake.document to intake_service;
        grant insert, delete on intake.job to intake_service;
        grant update (priority, order_at, run_after, attempts, expiries, token, worker, leased_until) on intake.job to intake_service;
        grant insert, update, delete on intake.worker to intake_service;
        grant execute on function intake.maintain() to intake_service;
        -- The numbers of rows take no right; this is the only sequence that is asked by name.
        grant usage on sequence intake.fence to intake_service;
    end if;

    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant update (status, status_since, version, due_at, illegible, rejection_reason) on intake.referral to intake_reviewer;
        grant insert, delete on intake.field, intake.claim to intake_reviewer;
        grant update (value, raw, confidence, flagged, source, page, box, label, alternatives, document_id, set_by, set_at)
            on intake.field to intake_reviewer;
        grant update (reviewer, until) on intake.claim to intake_reviewer;
        grant insert on intake.finding, intake.field_change, intake.event to intake_reviewer;
        grant update (severity, message, resolved_at, resolved_by) on intake.finding to intake_reviewer;
    end if;
end $$;
-- What earlier migrations gave away with `all tables`.
do $$
declare
    relation regclass;
    role text;
begin
    foreach role in array array['intake_service', 'intake_reviewer'] loop
        if exists (select from pg_roles where rolname = role) then
            for relation in
                select c.oid from pg_class c where c.relnamespace = 'intake'::regnamespace and c.relkind in ('r', 'p')
                    and (c.relispartition or c.relname in ('audit', 'audit_tip', 'access', 'access_change', 'site_access', 'site_policy'))
            loop
                execute format('revoke all on %s from %I', relation, role);
            end loop;
            execute format('revoke all on all sequences in schema intake from %I', role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'intake_service') then
        revoke update on intake.job, intake.delivery, intake.delivery_destination from intake_service;
        grant update (state, attempts, refusals, next_at, leased_until, sent_at, sent_version, acknowledged_at, acknowledgement, last_fault)
            on intake.delivery to intake_service;
        grant update (seen_at, looked_at) on intake.delivery_destination to intake_service;
    end if;
    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        revoke update on intake.field, intake.claim from intake_reviewer;
    end if;
end $$;
select intake.grant_audit_rights();
