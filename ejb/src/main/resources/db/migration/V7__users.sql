-- What administrators set on people, whom they invite, and the lists they are about to import.

alter table users add column locked boolean default false not null;
alter table users add column password_due boolean default false not null;
alter table users add column last_sign_in_at timestamp(6) with time zone;

-- The part after the at sign, so that an index finds the people of a domain.
alter table user_address add column domain varchar(253);
update user_address set domain = substring(address from position('@' in address) + 1);
create index user_address_domain on user_address (domain, address);

-- Each holder lifts its own lock only; users.locked says whether there is any.
create table user_lock (
  id uuid primary key,
  user_id uuid not null references users (id),
  -- nothing: the operator's
  account_id uuid references account (id),
  reason varchar(500) not null,
  locked_at timestamp(6) with time zone not null
);
create index user_lock_user on user_lock (user_id);

create table invited_person (
  id uuid primary key,
  account_id uuid not null references account (id),
  address varchar(254) not null,
  name varchar(200) not null,
  language varchar(35) not null,
  invited_at timestamp(6) with time zone not null,
  mailed_at timestamp(6) with time zone not null,
  unique (account_id, address)
);
create index invited_person_address on invited_person (address);

create table people_list (
  id uuid primary key,
  account_id uuid not null references account (id),
  user_id uuid not null references users (id),
  name varchar(200) not null,
  content bytea not null,
  uploaded_at timestamp(6) with time zone not null
);
create index people_list_uploaded on people_list (uploaded_at);
