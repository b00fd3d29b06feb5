-- The version of the contract: it grows by one whenever views or columns are added. Nothing is ever taken away.

create view referrals.contract as
select 2 as version, 'change, contract, delivery, report_*, tracking, tracking_history; function move'::text as added;
comment on view referrals.contract is 'The version of what other systems may rely on: everything in the schema referrals.';
comment on column referrals.contract.version is 'Grows by one whenever views or columns are added; nothing is ever taken away.';
comment on column referrals.contract.added is 'What this version added to the one before.';
select intake.grant_rights();
