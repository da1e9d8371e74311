-- Changes of everything that a search finds, which go on in the background. Where one stands is written
-- in the transaction of each step.
create table bulk_change (
  id uuid primary key,
  account_id uuid not null references account (id),
  user_id uuid not null,
  client varchar(64) not null,
  mid uuid,
  issued_from timestamp(6) with time zone,
  issued_until timestamp(6) with time zone not null,
  sender varchar(320),
  recipient varchar(320),
  subject varchar(998),
  message_state varchar(16),
  opened boolean,
  token_id uuid,
  kind varchar(8) not null,
  reason varchar(500) not null,
  expires_at timestamp(6) with time zone,
  state varchar(16) not null,
  expected integer not null,
  expects_more boolean not null,
  seen integer not null,
  changed integer not null,
  -- the row of the last message that was come to, newest first
  place bigint,
  leased_until timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);
create index bulk_change_account on bulk_change (account_id, started_at);
create index bulk_change_state on bulk_change (state, leased_until);
