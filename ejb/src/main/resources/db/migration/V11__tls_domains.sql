-- Domains whose recipients get mail over verified TLS instead of envelopes, and the mails that wait for them.

create table tls_domain (
  id uuid primary key,
  account_id uuid not null references account (id),
  name varchar(253) not null,
  -- The mail server to ask instead of those of the domain's MX records.
  host varchar(253),
  port integer,
  on_failure varchar(16) not null,
  state varchar(16) not null,
  -- Counts what administrators change.
  edition integer not null,
  -- An administrator waits for the test.
  asked boolean not null,
  -- Null: no test is due. While one runs, the moment from which another node may run it.
  test_due_at timestamp(6) with time zone,
  tested_at timestamp(6) with time zone,
  -- A line for each mail server that was asked: its name, and what was wrong.
  findings varchar(4000),
  tls_version varchar(16),
  certificate_until timestamp(6) with time zone,
  unique (account_id, name)
);
create index tls_domain_due on tls_domain (test_due_at);

-- One mail to one recipient. Rows go when the mail has gone; the audit tells where. They refer to no
-- message, so that messages can go without a look here.
create table tls_delivery (
  id uuid primary key,
  account_id uuid not null,
  mid uuid not null,
  sender varchar(320) not null,
  recipient varchar(320) not null,
  domain varchar(253) not null,
  accepted_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  -- While a node works on it: until when the others leave it alone.
  leased_until timestamp(6) with time zone,
  tries integer not null,
  unique (mid, recipient)
);
create index tls_delivery_due on tls_delivery (due_at);
create index tls_delivery_account on tls_delivery (account_id, domain);

-- The sealed mail of such deliveries, in pieces: once for all recipients of a message.
create table tls_sealed_piece (
  mid uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (mid, number)
);
