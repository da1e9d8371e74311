create table users (
  id uuid primary key,
  name varchar(200) not null,
  password_hash varchar(200) not null,
  language varchar(35) not null,
  time_zone varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  password_chosen_at timestamp(6) with time zone not null,
  administers boolean default false not null
);

create table user_address (
  address varchar(254) primary key,
  user_id uuid not null references users (id),
  verified_at timestamp(6) with time zone not null
);
create index user_address_user on user_address (user_id);

create table remembered_device (
  id uuid primary key,
  user_id uuid not null references users (id),
  cookie_digest varchar(64) not null unique,
  address varchar(254) not null,
  network varchar(45) not null,
  remembered_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index remembered_device_user on remembered_device (user_id);
create index remembered_device_expires on remembered_device (expires_at);

create table sign_in_session (
  id uuid primary key,
  user_id uuid not null references users (id),
  cookie_digest varchar(64) not null unique,
  address varchar(254) not null,
  network varchar(45) not null,
  device_id uuid,
  begun_at timestamp(6) with time zone not null,
  last_seen_at timestamp(6) with time zone not null,
  authentication_unspent boolean not null,
  idle_minutes integer default 30 not null
);
create index sign_in_session_user on sign_in_session (user_id);
create index sign_in_session_begun on sign_in_session (begun_at);

create table sign_in_failure (
  id uuid primary key,
  subject varchar(64) not null,
  device varchar(36) not null,
  network varchar(45) not null,
  failed_at timestamp(6) with time zone not null,
  forgiven boolean not null
);
create index sign_in_failure_subject on sign_in_failure (subject, device, failed_at);
create index sign_in_failure_network on sign_in_failure (network, failed_at);
create index sign_in_failure_failed on sign_in_failure (failed_at);

create table enrollment_attempt (
  id uuid primary key,
  address varchar(254) not null,
  name varchar(200) not null,
  language varchar(35) not null,
  time_zone varchar(64) not null,
  network varchar(45) not null,
  waiting_message uuid,
  pending_password varchar(200),
  cookie_digest varchar(64) not null unique,
  token_digest varchar(64) not null unique,
  state varchar(20) not null,
  user_id uuid,
  tries integer not null,
  mails_asked integer not null,
  mail_asked_at timestamp(6) with time zone not null,
  begun_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index enrollment_attempt_address on enrollment_attempt (address);
create index enrollment_attempt_network on enrollment_attempt (network, begun_at);
create index enrollment_attempt_expires on enrollment_attempt (expires_at);

create table password_reset (
  id uuid primary key,
  address varchar(254) not null,
  network varchar(45) not null,
  token_digest varchar(64) not null unique,
  used boolean not null,
  asked_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index password_reset_address on password_reset (address);
create index password_reset_network on password_reset (network, asked_at);
create index password_reset_expires on password_reset (expires_at);

create table outbox_mail (
  id uuid primary key,
  kind varchar(40) not null,
  recipient varchar(254) not null,
  message_id varchar(200) not null,
  state varchar(20) not null,
  payload bytea,
  tries integer not null,
  queued_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null
);
create index outbox_mail_due on outbox_mail (state, due_at);
create index outbox_mail_queued on outbox_mail (state, queued_at);
create index outbox_mail_recipient on outbox_mail (recipient, queued_at);

-- Mails that strangers can cause are counted under one of these rows, chosen by the recipient's
-- address, so that two at once cannot both be the last one allowed.
create table mail_gate (id integer primary key);
insert into mail_gate (id) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);
