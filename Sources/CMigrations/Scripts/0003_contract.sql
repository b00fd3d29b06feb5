-- What other systems rely on. It may grow; it must not break.

create schema referrals;
comment on schema referrals is 'Referrals taken in from faxes: the contract with other systems. Everything in it is a view and may be relied on; everything outside it may change.';

create view referrals.referral as
select
    r.id,
    r.document_id,
    array(select generate_series(r.first_page, r.last_page)) as pages,
    r.status,
    r.received_at,
    v.referral_date,
    case when d.keys is null or not 'referral.type' = any (d.keys) then v.referral_type end as referral_type,
    v.referral_urgency,
    case when d.keys is null or not 'referral.service' = any (d.keys) then v.referral_service end as referral_service,
    case when d.keys is null or not 'referral.specialty' = any (d.keys) then v.referral_specialty end as referral_specialty,
    v.referral_reason,
    v.referral_diagnoses,
    case when d.keys is null or not 'referral.procedures[]' = any (d.keys) then v.referral_procedures end as referral_procedures,
    case when d.keys is null or not 'referral.visits' = any (d.keys) then v.referral_visits end as referral_visits,
    v.patient_last_name,
    v.patient_first_name,
    case when d.keys is null or not 'patient.middle_name' = any (d.keys) then v.patient_middle_name end as patient_middle_name,
    v.patient_dob,
    case when d.keys is null or not 'patient.sex' = any (d.keys) then v.patient_sex end as patient_sex,
    case when d.keys is null or not 'patient.mrn' = any (d.keys) then v.patient_mrn end as patient_mrn,
    v.patient_phone,
    case when d.keys is null or not 'patient.phone_alt' = any (d.keys) then v.patient_phone_alt end as patient_phone_alt,
    case when d.keys is null or not 'patient.email' = any (d.keys) then v.patient_email end as patient_email,
    case when d.keys is null or not 'patient.street' = any (d.keys) then v.patient_street end as patient_street,
    case when d.keys is null or not 'patient.city' = any (d.keys) then v.patient_city end as patient_city,
    case when d.keys is null or not 'patient.state' = any (d.keys) then v.patient_state end as patient_state,
    case when d.keys is null or not 'patient.zip' = any (d.keys) then v.patient_zip end as patient_zip,
    case when d.keys is null or not 'patient.language' = any (d.keys) then v.patient_language end as patient_language,
    case when d.keys is null or not 'patient.interpreter' = any (d.keys) then v.patient_interpreter end as patient_interpreter,
    v.insurance_payer,
    case when d.keys is null or not 'insurance.plan' = any (d.keys) then v.insurance_plan end as insurance_plan,
    v.insurance_member_id,
    case when d.keys is null or not 'insurance.group' = any (d.keys) then v.insurance_group end as insurance_group,
    case when d.keys is null or not 'insurance.holder' = any (d.keys) then v.insurance_holder end as insurance_holder,
    case when d.keys is null or not 'insurance.auth_number' = any (d.keys) then v.insurance_auth_number end as insurance_auth_number,
    case when d.keys is null or not 'insurance.auth_required' = any (d.keys) then v.insurance_auth_required end as insurance_auth_required,
    case when d.keys is null or not 'insurance2.payer' = any (d.keys) then v.insurance2_payer end as insurance2_payer,
    case when d.keys is null or not 'insurance2.member_id' = any (d.keys) then v.insurance2_member_id end as insurance2_member_id,
    v.referrer_name,
    v.referrer_npi,
    case when d.keys is null or not 'referrer.organization' = any (d.keys) then v.referrer_organization end as referrer_organization,
    case when d.keys is null or not 'referrer.phone' = any (d.keys) then v.referrer_phone end as referrer_phone,
    case when d.keys is null or not 'referrer.fax' = any (d.keys) then v.referrer_fax end as referrer_fax,
    case when d.keys is null or not 'referrer.signed' = any (d.keys) then v.referrer_signed end as referrer_signed,
    case when d.keys is null or not 'recipient.name' = any (d.keys) then v.recipient_name end as recipient_name,
    case when d.keys is null or not 'recipient.organization' = any (d.keys) then v.recipient_organization end as recipient_organization,
    case when d.keys is null or not 'recipient.specialty' = any (d.keys) then v.recipient_specialty end as recipient_specialty,
    case when d.keys is null or not 'recipient.phone' = any (d.keys) then v.recipient_phone end as recipient_phone,
    case when d.keys is null or not 'recipient.fax' = any (d.keys) then v.recipient_fax end as recipient_fax,
    r.site,
    r.sender,
    r.status_since,
    r.version
from intake.referral r
left join intake.referral_values v on v.referral_id = r.id
-- A ready row carries only what was accepted: a doubtful value of an optional field is withheld here, and shown in referrals.field.
left join lateral (select array_agg(f.key) as keys from intake.field f where f.referral_id = r.id and f.flagged) d on r.status = 'ready';
comment on view referrals.referral is 'A referral, with a column for each field. Of a ready referral only accepted values are shown; a doubtful value of an optional field is null here and stands in referrals.field with flagged = true';
comment on column referrals.referral.id is 'Names the referral for good';
comment on column referrals.referral.document_id is 'The document it was read from: referrals.document.id';
comment on column referrals.referral.pages is 'Its pages in the document, from 1';
comment on column referrals.referral.status is 'needs_review: a person has to look; ready: every value shown was accepted by a check or a person; rejected: not to be used';
comment on column referrals.referral.received_at is 'When the fax was received';
comment on column referrals.referral.referral_date is 'Day the referral was written (referral.date)';
comment on column referrals.referral.referral_type is 'Who asked for it: provider, self, emergency, second_opinion or follow_up (referral.type)';
comment on column referrals.referral.referral_urgency is 'How soon the patient has to be seen: routine, urgent or emergent (referral.urgency)';
comment on column referrals.referral.referral_service is 'Service asked for, as printed (referral.service)';
comment on column referrals.referral.referral_specialty is 'Specialty asked for, as printed (referral.specialty)';
comment on column referrals.referral.referral_reason is 'Reason for the referral, line breaks folded (referral.reason)';
comment on column referrals.referral.referral_diagnoses is 'ICD-10-CM codes, upper case with the dot, in printed order (referral.diagnoses[])';
comment on column referrals.referral.referral_procedures is 'CPT or HCPCS Level II codes, in printed order (referral.procedures[])';
comment on column referrals.referral.referral_visits is 'Number of visits asked for (referral.visits)';
comment on column referrals.referral.patient_last_name is 'Last name in Title Case (patient.last_name)';
comment on column referrals.referral.patient_first_name is 'First name in Title Case (patient.first_name)';
comment on column referrals.referral.patient_middle_name is 'Middle name or initial (patient.middle_name)';
comment on column referrals.referral.patient_dob is 'Date of birth (patient.dob)';
comment on column referrals.referral.patient_sex is 'female, male or other (patient.sex)';
comment on column referrals.referral.patient_mrn is 'Medical record number at the referring side (patient.mrn)';
comment on column referrals.referral.patient_phone is 'First phone number, ten digits (patient.phone)';
comment on column referrals.referral.patient_phone_alt is 'Second phone number, ten digits (patient.phone_alt)';
comment on column referrals.referral.patient_email is 'Address in lower case (patient.email)';
comment on column referrals.referral.patient_street is 'Street line of the address (patient.street)';
comment on column referrals.referral.patient_city is 'City (patient.city)';
comment on column referrals.referral.patient_state is 'USPS two-letter code (patient.state)';
comment on column referrals.referral.patient_zip is 'Five digits, or ZIP+4 with its hyphen (patient.zip)';
comment on column referrals.referral.patient_language is 'Preferred language (patient.language)';
comment on column referrals.referral.patient_interpreter is 'Whether an interpreter is needed (patient.interpreter)';
comment on column referrals.referral.insurance_payer is 'First insurance: payer (insurance.payer)';
comment on column referrals.referral.insurance_plan is 'First insurance: plan (insurance.plan)';
comment on column referrals.referral.insurance_member_id is 'First insurance: member ID, upper case without spaces (insurance.member_id)';
comment on column referrals.referral.insurance_group is 'First insurance: group number (insurance.group)';
comment on column referrals.referral.insurance_holder is 'First insurance: policy holder (insurance.holder)';
comment on column referrals.referral.insurance_auth_number is 'Authorization number (insurance.auth_number)';
comment on column referrals.referral.insurance_auth_required is 'Whether an authorization is required (insurance.auth_required)';
comment on column referrals.referral.insurance2_payer is 'Second insurance: payer (insurance2.payer)';
comment on column referrals.referral.insurance2_member_id is 'Second insurance: member ID (insurance2.member_id)';
comment on column referrals.referral.referrer_name is 'Referring provider (referrer.name)';
comment on column referrals.referral.referrer_npi is 'NPI of the referring provider, ten digits with a valid check digit (referrer.npi)';
comment on column referrals.referral.referrer_organization is 'Practice of the referring provider (referrer.organization)';
comment on column referrals.referral.referrer_phone is 'Phone of the referring provider, ten digits (referrer.phone)';
comment on column referrals.referral.referrer_fax is 'Fax of the referring provider, ten digits (referrer.fax)';
comment on column referrals.referral.referrer_signed is 'Whether the referring provider signed (referrer.signed)';
comment on column referrals.referral.recipient_name is 'Provider the referral is addressed to (recipient.name)';
comment on column referrals.referral.recipient_organization is 'Practice the referral is addressed to (recipient.organization)';
comment on column referrals.referral.recipient_specialty is 'Specialty of the recipient (recipient.specialty)';
comment on column referrals.referral.recipient_phone is 'Phone of the recipient, ten digits (recipient.phone)';
comment on column referrals.referral.recipient_fax is 'Fax of the recipient, ten digits (recipient.fax)';
comment on column referrals.referral.site is 'Subfolder of the inbox it came in by; null for the inbox itself';
comment on column referrals.referral.sender is 'Number or station name of the sending machine, where known';
comment on column referrals.referral.status_since is 'When the status last changed';
comment on column referrals.referral.version is 'Grows with every change of the referral';

create view referrals.field as
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
    f.set_at
from intake.field f;
comment on view referrals.field is 'A value of a referral with its evidence';
comment on column referrals.field.referral_id is 'The referral: referrals.referral.id';
comment on column referrals.field.key is 'The field''s dotted key, as in patient.dob';
comment on column referrals.field.value is 'The value in the normal form of its field; a list is a JSON array';
comment on column referrals.field.raw is 'The text as read, before any normal form';
comment on column referrals.field.confidence is 'Probability that the value is right, 0 to 1';
comment on column referrals.field.flagged is 'Whether a person has to look at it before it may be used';
comment on column referrals.field.source is 'How it was read: text_layer, ocr, second_look, checkbox, form or reviewer';
comment on column referrals.field.page is 'Page in the document, from 1; null for what a reviewer typed';
comment on column referrals.field.box is 'Where it stands: x0, y0, x1, y1 in pixels of the page image as stored, origin at the top left';
comment on column referrals.field.set_by is 'Who typed or accepted it; null for what only the machine has said';
comment on column referrals.field.set_at is 'When it was typed or accepted';

create view referrals.finding as
select f.referral_id, f.code, f.field, f.severity, f.message, f.resolved_at
from intake.finding f;
comment on view referrals.finding is 'What a rule has to say about a referral';
comment on column referrals.finding.referral_id is 'The referral: referrals.referral.id';
comment on column referrals.finding.code is 'Kind and field, as in missing:patient.dob';
comment on column referrals.finding.field is 'The field''s dotted key; null when it is about the whole';
comment on column referrals.finding.severity is 'info, warning or error; an error keeps a referral from being ready';
comment on column referrals.finding.message is 'For the reviewer; carries no value of the referral';
comment on column referrals.finding.resolved_at is 'When it ceased to hold or a person answered it; null while it stands';

create view referrals.document as
select
    d.id,
    encode(d.sha256, 'hex') as sha256,
    d.file_name,
    d.received_at,
    d.byte_count as bytes,
    d.page_count as pages,
    d.state,
    case when d.state = 'quarantined' then d.failure_code || ': ' || d.failure_message end as reason,
    d.sender,
    d.site,
    d.class,
    (select count(*) from intake.sighting s where s.document_id = d.id)::integer as sightings,
    d.state_since
from intake.document d;
comment on view referrals.document is 'A file that was taken in; the same bytes twice are one document';
comment on column referrals.document.id is 'Names the document for good';
comment on column referrals.document.sha256 is 'SHA-256 of its bytes, lower-case hexadecimal';
comment on column referrals.document.file_name is 'Name of the file as it first came in';
comment on column referrals.document.received_at is 'When the fax was received';
comment on column referrals.document.bytes is 'Size of the file in bytes';
comment on column referrals.document.pages is 'Number of pages; null until it was read';
comment on column referrals.document.state is 'queued, processing, completed, not_a_referral or quarantined';
comment on column referrals.document.reason is 'Why it is quarantined: a code and a sentence; null in other states';
comment on column referrals.document.sender is 'Number or station name of the sending machine, where known';
comment on column referrals.document.site is 'Subfolder of the inbox it came in by; null for the inbox itself';
comment on column referrals.document.class is 'referral, or what else it is; null until it was read';
comment on column referrals.document.sightings is 'How often these bytes came in';
comment on column referrals.document.state_since is 'When it reached its state';

create view referrals.review_queue as
select
    r.id as referral_id,
    r.document_id,
    coalesce(v.referral_urgency, 'routine') as urgency,
    v.patient_last_name,
    v.patient_first_name,
    v.patient_dob,
    r.received_at,
    r.due_at,
    array(select f.code from intake.finding f where f.referral_id = r.id and f.resolved_at is null order by f.severity = 'error' desc, f.id)
        as findings,
    c.reviewer as held_by,
    c.until as held_until,
    r.site,
    r.sender
from intake.referral r
left join intake.referral_values v on v.referral_id = r.id
left join intake.claim c on c.referral_id = r.id and c.until > now()
where r.status = 'needs_review'
order by r.due_at, r.id;
comment on view referrals.review_queue is 'What waits for a person, most pressing first';
comment on column referrals.review_queue.referral_id is 'The referral: referrals.referral.id';
comment on column referrals.review_queue.document_id is 'Its document: referrals.document.id';
comment on column referrals.review_queue.urgency is 'routine, urgent or emergent; routine when nothing was read';
comment on column referrals.review_queue.patient_last_name is 'Last name as far as read';
comment on column referrals.review_queue.patient_first_name is 'First name as far as read';
comment on column referrals.review_queue.patient_dob is 'Date of birth as far as read';
comment on column referrals.review_queue.received_at is 'When the fax was received';
comment on column referrals.review_queue.due_at is 'When it should be done: reception plus 1 h (emergent), 4 h (urgent) or 24 h (routine)';
comment on column referrals.review_queue.findings is 'Codes of what stands against it, errors first';
comment on column referrals.review_queue.held_by is 'Who has it in hand; null when it is free';
comment on column referrals.review_queue.held_until is 'Until when';
comment on column referrals.review_queue.site is 'Subfolder of the inbox it came in by; null for the inbox itself';
comment on column referrals.review_queue.sender is 'Number or station name of the sending machine, where known';

create view referrals.event as
select e.id, e.at, e.kind, e.actor, e.document_id, e.referral_id, e.detail
from intake.event e;
comment on view referrals.event is 'What happened to a document or a referral; rows are only ever added';
comment on column referrals.event.id is 'Grows; two events that happen at once may become visible out of order';
comment on column referrals.event.at is 'When';
comment on column referrals.event.kind is 'What, as in received, completed, quarantined, accepted';
comment on column referrals.event.actor is 'Who: a reviewer''s name, a worker, or intake';
comment on column referrals.event.document_id is 'The document: referrals.document.id';
comment on column referrals.event.referral_id is 'The referral: referrals.referral.id; null when it is about the document';
comment on column referrals.event.detail is 'In words, without any value of the referral';
