-- Who administers what. A row is an invitation until somebody who has proven its address accepts it.
create table administrator_grant (
  id uuid primary key,
  -- nothing: for the whole service
  account_id uuid references account (id),
  role varchar(24) not null,
  technical_contact boolean not null,
  address varchar(254) not null,
  user_id uuid references users (id),
  invited_by varchar(100) not null,
  invited_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  accepted_at timestamp(6) with time zone
);
create index administrator_grant_user on administrator_grant (user_id);
create index administrator_grant_address on administrator_grant (address);
create index administrator_grant_account on administrator_grant (account_id);

create table set_up_link (
  id uuid primary key,
  token_digest varchar(64) not null unique,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
