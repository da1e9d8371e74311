-- What an account permits its messages at most, and the settings of profiles that act on them.

alter table account add column lowest_level varchar(8) default 'LOW' not null;
alter table account add column longest_expiry_days integer default 0 not null;
alter table account add column replies_allowed boolean default true not null;
alter table account add column forwards_allowed boolean default true not null;
-- Names with spaces between them.
alter table account add column free_settings varchar(200) default '' not null;

alter table profile add column longest_expiry_days integer default 0 not null;
alter table profile add column remind_days integer default 0 not null;
alter table profile add column by_recipient boolean default false not null;
-- In two pieces, as the migration would take the name's marks for its own.
alter table profile add column file_name varchar(100)
    default 'securedoc_$' || '{date}T$' || '{time}.html' not null;
alter table profile add column version integer default 0 not null;
update profile set longest_expiry_days = expiry_days;

-- Where a profile is used.
create index message_profile on message (account_id, profile, id);

-- Messages whose senders shall hear who has not opened them; gone when they have heard.
create table unread_reminder (
    message_id bigint primary key references message on delete cascade,
    account_id uuid not null references account,
    due_at     timestamp(6) with time zone not null
);
create index unread_reminder_due on unread_reminder (due_at);
