-- What becomes of a mail that a gateway asks about: rules in order, and the line where none decides.

create table mail_rule (
  id uuid primary key,
  account_id uuid not null references account (id),
  place integer not null,
  name varchar(100) not null,
  enabled boolean not null,
  conditions varchar(20000) not null,
  action varchar(8) not null,
  -- nothing: the account's default profile
  profile_id uuid references profile (id),
  level varchar(8),
  expiry_days integer,
  reject_text varchar(500),
  version integer default 0 not null,
  unique (account_id, name)
);
create index mail_rule_place on mail_rule (account_id, place);

-- Accounts without a row seal what no rule decides, and write nobody of tags.
create table last_line (
  account_id uuid primary key references account (id),
  action varchar(8) not null,
  tags_told boolean not null,
  version integer default 0 not null
);

-- A repeated request is told the first answer's decision.
alter table idempotent_request add column decided_rule varchar(100);
alter table idempotent_request add column decided_profile varchar(100);
