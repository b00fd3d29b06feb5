-- Least privilege. Roles belong to the whole cluster: another database may have made them, or be making them now.
-- A login without the right to make roles goes on without; an administrator can make them and run the grants below.

do $$
declare
    role text;
begin
    foreach role in array array['intake_service', 'intake_reviewer', 'intake_reader', 'intake_auditor'] loop
        if not exists (select from pg_roles where rolname = role) then
            begin
                execute format('create role %I nologin', role);
            exception
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise notice 'role % was not made: the login may not make roles', role;
            end;
        end if;
    end loop;
end $$;

revoke all on schema intake, referrals from public;
revoke all on all functions in schema intake from public;

create function intake.grant_rights() returns void language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from pg_roles where rolname = 'intake_reader') then
        grant usage on schema referrals to intake_reader;
        grant select on all tables in schema referrals to intake_reader;
    end if;

    if exists (select from pg_roles where rolname = 'intake_auditor') then
        grant usage on schema referrals, intake to intake_auditor;
        grant select on all tables in schema referrals to intake_auditor;
        grant select on intake.event, intake.field_change, intake.sighting, intake.claim, intake.worker, intake.migration to intake_auditor;
    end if;

    if exists (select from pg_roles where rolname = 'intake_service') then
        grant usage on schema referrals, intake to intake_service;
        grant select on all tables in schema referrals, intake to intake_service;
        grant insert on intake.document, intake.original, intake.sighting, intake.page_text, intake.reading, intake.event, intake.referral,
            intake.field, intake.finding to intake_service;
        grant update (state, state_since, failure_code, failure_message, class, class_confidence, page_count, attempts,
            finished_at, finished_token) on intake.document to intake_service;
        grant insert, update, delete on intake.job, intake.worker to intake_service;
        grant usage on all sequences in schema intake to intake_service;
        grant execute on function intake.maintain() to intake_service;
    end if;

    if exists (select from pg_roles where rolname = 'intake_reviewer') then
        grant usage on schema referrals, intake to intake_reviewer;
        grant select on all tables in schema referrals, intake to intake_reviewer;
        grant update (status, status_since, version, due_at, illegible, rejection_reason) on intake.referral to intake_reviewer;
        grant insert, update, delete on intake.field, intake.claim to intake_reviewer;
        grant insert on intake.finding, intake.field_change, intake.event to intake_reviewer;
        grant update (severity, message, resolved_at, resolved_by) on intake.finding to intake_reviewer;
        grant usage on all sequences in schema intake to intake_reviewer;
    end if;
end $$;
revoke all on function intake.grant_rights() from public;
select intake.grant_rights();
