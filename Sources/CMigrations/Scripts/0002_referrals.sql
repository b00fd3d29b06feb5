-- Referrals, their fields with evidence, what the rules say, and what people did.

create table intake.field_key (
    position smallint not null unique,
    key text primary key,
    column_name text not null unique
);
insert into intake.field_key (position, key, column_name) values
    (1, 'referral.date', 'referral_date'),
    (2, 'referral.type', 'referral_type'),
    (3, 'referral.urgency', 'referral_urgency'),
    (4, 'referral.service', 'referral_service'),
    (5, 'referral.specialty', 'referral_specialty'),
    (6, 'referral.reason', 'referral_reason'),
    (7, 'referral.diagnoses[]', 'referral_diagnoses'),
    (8, 'referral.procedures[]', 'referral_procedures'),
    (9, 'referral.visits', 'referral_visits'),
    (10, 'patient.last_name', 'patient_last_name'),
    (11, 'patient.first_name', 'patient_first_name'),
    (12, 'patient.middle_name', 'patient_middle_name'),
    (13, 'patient.dob', 'patient_dob'),
    (14, 'patient.sex', 'patient_sex'),
    (15, 'patient.mrn', 'patient_mrn'),
    (16, 'patient.phone', 'patient_phone'),
    (17, 'patient.phone_alt', 'patient_phone_alt'),
    (18, 'patient.email', 'patient_email'),
    (19, 'patient.street', 'patient_street'),
    (20, 'patient.city', 'patient_city'),
    (21, 'patient.state', 'patient_state'),
    (22, 'patient.zip', 'patient_zip'),
    (23, 'patient.language', 'patient_language'),
    (24, 'patient.interpreter', 'patient_interpreter'),
    (25, 'insurance.payer', 'insurance_payer'),
    (26, 'insurance.plan', 'insurance_plan'),
    (27, 'insurance.member_id', 'insurance_member_id'),
    (28, 'insurance.group', 'insurance_group'),
    (29, 'insurance.holder', 'insurance_holder'),
    (30, 'insurance.auth_number', 'insurance_auth_number'),
    (31, 'insurance.auth_required', 'insurance_auth_required'),
    (32, 'insurance2.payer', 'insurance2_payer'),
    (33, 'insurance2.member_id', 'insurance2_member_id'),
    (34, 'referrer.name', 'referrer_name'),
    (35, 'referrer.npi', 'referrer_npi'),
    (36, 'referrer.organization', 'referrer_organization'),
    (37, 'referrer.phone', 'referrer_phone'),
    (38, 'referrer.fax', 'referrer_fax'),
    (39, 'referrer.signed', 'referrer_signed'),
    (40, 'recipient.name', 'recipient_name'),
    (41, 'recipient.organization', 'recipient_organization'),
    (42, 'recipient.specialty', 'recipient_specialty'),
    (43, 'recipient.phone', 'recipient_phone'),
    (44, 'recipient.fax', 'recipient_fax');

create table intake.referral (
    id bigint generated always as identity primary key,
    document_id bigint not null references intake.document,
    -- Its place among the referrals of the document, from 1.
    ordinal integer not null,
    first_page integer not null,
    last_page integer not null,
    status text not null check (status in ('needs_review', 'ready', 'rejected')),
    status_since timestamptz not null default clock_timestamp(),
    version integer not null default 1,
    received_at timestamptz not null,
    -- Reception plus the time that the urgency allows: the order in which people work.
    due_at timestamptz not null,
    site text,
    sender text,
    illegible text[] not null default '{}',
    rejection_reason text,
    unique (document_id, ordinal),
    check (first_page between 1 and last_page),
    check ((status = 'rejected') = (rejection_reason is not null))
);
create index referral_review on intake.referral (due_at, id) where status = 'needs_review';
create index referral_review_site on intake.referral (site, due_at, id) where status = 'needs_review' and site is not null;
create index referral_review_age on intake.referral (received_at) where status = 'needs_review';
create index referral_status on intake.referral (status, id);
create index referral_site on intake.referral (site, id) where site is not null;
create index referral_received on intake.referral (received_at, id);

create table intake.field (
    referral_id bigint not null references intake.referral,
    key text not null references intake.field_key,
    value jsonb not null,
    raw text not null,
    confidence double precision not null check (confidence between 0 and 1),
    flagged boolean not null,
    source text not null check (source in ('text_layer', 'ocr', 'second_look', 'checkbox', 'form', 'reviewer')),
    page integer,
    box integer[] check (array_length(box, 1) = 4),
    label text,
    alternatives jsonb,
    set_by text,
    set_at timestamptz,
    primary key (referral_id, key),
    check ((set_by is null) = (set_at is null))
);
create index field_flagged on intake.field (referral_id) where flagged;

-- The columns of the contract. Only the trigger below writes them, so they cannot disagree with the fields.
create table intake.referral_values (
    referral_id bigint primary key,
    referral_date date,
    referral_type text,
    referral_urgency text,
    referral_service text,
    referral_specialty text,
    referral_reason text,
    referral_diagnoses text[],
    referral_procedures text[],
    referral_visits integer,
    patient_last_name text,
    patient_first_name text,
    patient_middle_name text,
    patient_dob date,
    patient_sex text,
    patient_mrn text,
    patient_phone text,
    patient_phone_alt text,
    patient_email text,
    patient_street text,
    patient_city text,
    patient_state text,
    patient_zip text,
    patient_language text,
    patient_interpreter boolean,
    insurance_payer text,
    insurance_plan text,
    insurance_member_id text,
    insurance_group text,
    insurance_holder text,
    insurance_auth_number text,
    insurance_auth_required boolean,
    insurance2_payer text,
    insurance2_member_id text,
    referrer_name text,
    referrer_npi text,
    referrer_organization text,
    referrer_phone text,
    referrer_fax text,
    referrer_signed boolean,
    recipient_name text,
    recipient_organization text,
    recipient_specialty text,
    recipient_phone text,
    recipient_fax text
);
create index referral_values_name on intake.referral_values (lower(patient_last_name) text_pattern_ops, patient_dob);

create function intake.project_fields() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    touched bigint[];
begin
    if tg_op = 'DELETE' then
        select array_agg(distinct referral_id) into touched from before_it;
    else
        select array_agg(distinct referral_id) into touched from after_it;
    end if;
    delete from intake.referral_values where referral_id = any (touched);
    insert into intake.referral_values
    select v.*
    from (
        select jsonb_object_agg(k.column_name, f.value) || jsonb_build_object('referral_id', f.referral_id) as columns
        from intake.field f join intake.field_key k using (key)
        where f.referral_id = any (touched)
        group by f.referral_id
    ) c, jsonb_populate_record(null::intake.referral_values, c.columns) v;
    return null;
end $$;
create trigger project_new after insert on intake.field
    referencing new table as after_it for each statement execute function intake.project_fields();
create trigger project_changed after update on intake.field
    referencing new table as after_it for each statement execute function intake.project_fields();
create trigger project_gone after delete on intake.field
    referencing old table as before_it for each statement execute function intake.project_fields();

create table intake.finding (
    id bigint generated always as identity primary key,
    referral_id bigint not null references intake.referral,
    kind text not null,
    field text,
    detail text,
    code text not null,
    severity text not null check (severity in ('info', 'warning', 'error')),
    message text not null,
    found_at timestamptz not null default clock_timestamp(),
    resolved_at timestamptz,
    resolved_by text
);
create index finding_referral on intake.finding (referral_id);
create index finding_open on intake.finding (code, referral_id) where resolved_at is null;

-- Who has a referral in hand. Apart from the referral, because it changes often.
create table intake.claim (
    referral_id bigint primary key references intake.referral,
    reviewer text not null,
    until timestamptz not null
);
create index claim_reviewer on intake.claim (reviewer);

create table intake.field_change (
    id bigint generated always as identity primary key,
    referral_id bigint not null references intake.referral,
    key text not null,
    action text not null check (action in ('set', 'confirmed', 'accepted')),
    by text not null,
    at timestamptz not null default clock_timestamp(),
    before jsonb,
    after jsonb,
    version integer not null
);
create index field_change_referral on intake.field_change (referral_id, id);
create trigger append_only before update or delete or truncate on intake.field_change execute function intake.refuse_change();

-- `ready` means that every required value was accepted by a check or a person; referrals.referral withholds what else is in doubt.
-- Looked at when the transaction ends.
create function intake.check_ready() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    subject bigint := case when tg_table_name = 'referral' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'referral_id')::bigint end;
begin
    if exists (select from intake.referral where id = subject and status = 'ready') then
        if exists (
            select from intake.field where referral_id = subject and flagged and key in (
                'referral.date', 'referral.urgency', 'referral.reason', 'referral.diagnoses[]', 'patient.last_name', 'patient.first_name',
                'patient.dob', 'patient.phone', 'insurance.payer', 'insurance.member_id', 'referrer.name', 'referrer.npi')
        ) then
            raise exception 'referral % is ready but holds a value that nobody accepted', subject
                using errcode = 'check_violation', constraint = 'ready_is_accepted';
        end if;
        if exists (select from intake.finding where referral_id = subject and resolved_at is null and severity = 'error') then
            raise exception 'referral % is ready but an error stands', subject
                using errcode = 'check_violation', constraint = 'ready_is_resolved';
        end if;
    end if;
    return null;
end $$;
create constraint trigger ready_is_accepted after insert or update of status on intake.referral
    deferrable initially deferred for each row when (new.status = 'ready') execute function intake.check_ready();
create constraint trigger ready_is_accepted after insert or update of flagged on intake.field
    deferrable initially deferred for each row when (new.flagged) execute function intake.check_ready();
create constraint trigger ready_is_resolved after insert or update of resolved_at, severity on intake.finding
    deferrable initially deferred for each row when (new.resolved_at is null and new.severity = 'error')
    execute function intake.check_ready();

create trigger count_new after insert on intake.referral
    referencing new table as added for each statement execute function intake.count_new();
create trigger count_moved after update on intake.referral
    referencing old table as before_it new table as after_it for each statement execute function intake.count_moved();

-- The contract's channel.
create function intake.tell_status() returns trigger language plpgsql as $$
begin
    perform pg_notify('referral_changed', json_build_object('id', new.id, 'status', new.status)::text);
    return null;
end $$;
create trigger tell_status_new after insert on intake.referral for each row execute function intake.tell_status();
create trigger tell_status_changed after update of status on intake.referral
    for each row when (old.status is distinct from new.status) execute function intake.tell_status();
