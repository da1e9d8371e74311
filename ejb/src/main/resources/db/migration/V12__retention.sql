-- What is kept for how long, what is held against purging, and what was purged.

-- What expired long ago, oldest first.
create index message_expires on message (account_id, expires_at, id);
create index users_seen on users (last_sign_in_at, created_at);

alter table account_key add column destroyed_at timestamp(6) with time zone;

create table retention_rule (
  id uuid primary key,
  -- an account, or zeros for the whole service
  scope uuid not null,
  kind varchar(16) not null,
  -- 0: for ever
  days integer not null,
  -- a shorter period that has been asked for
  next_days integer,
  next_at timestamp(6) with time zone,
  version integer not null,
  unique (scope, kind)
);
insert into retention_rule (id, scope, kind, days, version) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 'AUDIT', 2557, 1),
  ('00000000-0000-4000-8000-000000000002', '00000000-0000-0000-0000-000000000000', 'USERS', 0, 1);

create table retention_run (
  id uuid primary key,
  scope uuid not null,
  kind varchar(16) not null,
  due_on date not null,
  state varchar(16) not null,
  cut_off timestamp(6) with time zone not null,
  removed integer not null,
  -- what the last step ended with
  place varchar(80) not null,
  leased_until timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  -- one night's run is one row, whichever node makes it
  unique (scope, kind, due_on)
);
create index retention_run_state on retention_run (state, leased_until);
create index retention_run_due on retention_run (due_on);
create index retention_run_started on retention_run (started_at);

create table legal_hold (
  id uuid primary key,
  account_id uuid not null references account (id),
  user_id uuid not null,
  reason varchar(500) not null,
  state varchar(16) not null,
  mid uuid,
  issued_from timestamp(6) with time zone,
  issued_until timestamp(6) with time zone not null,
  sender varchar(320),
  recipient varchar(320),
  subject varchar(998),
  message_state varchar(16),
  opened boolean,
  token_id uuid,
  messages integer not null,
  -- the row of the last message that was come to, newest first
  place bigint,
  leased_until timestamp(6) with time zone not null,
  placed_at timestamp(6) with time zone not null,
  released_at timestamp(6) with time zone,
  released_by uuid
);
create index legal_hold_account on legal_hold (account_id, placed_at);
create index legal_hold_state on legal_hold (state, leased_until);

create table held_message (
  -- a held message cannot be deleted, whoever tries
  message_id bigint not null references message (id),
  hold_id uuid not null references legal_hold (id),
  primary key (message_id, hold_id)
);
create index held_message_hold on held_message (hold_id);
