-- What administrators change of an account: its state and settings, its domains, its gateways.

alter table account add column closed_at timestamp(6) with time zone;
-- What the operator's file calls it, whatever its name became since.
alter table account add column declared_name varchar(200);
alter table account add column version integer default 0 not null;
update account set declared_name = name;
create unique index account_declared_name on account (declared_name);

-- A domain an account says is its own; several accounts may wait for the same one.
create table domain_proof (
  id uuid primary key,
  account_id uuid not null references account (id),
  domain varchar(253) not null,
  challenge varchar(64) not null,
  asked_at timestamp(6) with time zone not null,
  checked_at timestamp(6) with time zone,
  finding varchar(16),
  unique (account_id, domain)
);

alter table gateway_token add column last_used_at timestamp(6) with time zone;
alter table gateway_token add column last_used_from varchar(64);
-- For how few days before its end the administrators have been warned.
alter table gateway_token add column warned_days integer;
create index gateway_token_expires on gateway_token (expires_at);
