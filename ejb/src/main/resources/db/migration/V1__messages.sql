-- Accounts, keys, messages and the audit, for H2 and PostgreSQL alike.

create table account (
    id                uuid primary key,
    name              varchar(200) not null unique,
    state             varchar(16)  not null,
    technical_contact varchar(320) not null,
    low_allowed       boolean      not null,
    language          varchar(35)  not null,
    time_zone         varchar(64)  not null,
    created_at        timestamp(6) with time zone not null
);

create table mail_domain (
    name       varchar(253) primary key,
    account_id uuid not null references account
);
create index mail_domain_account on mail_domain (account_id);

create table gateway_token (
    id         uuid primary key,
    account_id uuid         not null references account,
    name       varchar(200) not null,
    token_hash bytea        not null unique,
    issues     boolean      not null,
    manages    boolean      not null,
    sealer_key bytea,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    unique (account_id, name)
);

create table profile (
    id           uuid primary key,
    account_id   uuid         not null references account,
    name         varchar(100) not null,
    is_default   boolean      not null,
    level        varchar(8)   not null,
    reply        boolean      not null,
    reply_all    boolean      not null,
    forward      boolean      not null,
    read_receipt boolean      not null,
    expiry_days  integer      not null,
    subject_rule varchar(8)   not null,
    language     varchar(35)  not null,
    delivery     varchar(16)  not null,
    unique (account_id, name)
);

create table account_key (
    id         uuid primary key,
    account_id uuid         not null references account,
    key_class  varchar(7)   not null,
    version    integer      not null,
    root_id    varchar(32)  not null,
    wrapped    bytea        not null,
    created_at timestamp(6) with time zone not null,
    unique (account_id, key_class, version)
);

create table service_key (
    id         uuid primary key,
    purpose    varchar(16) not null,
    version    integer     not null,
    root_id    varchar(32) not null,
    wrapped    bytea       not null,
    created_at timestamp(6) with time zone not null,
    unique (purpose, version)
);

-- Every process that starts takes the next number; the ids it gives to rows end with it.
create table node_number (last_given integer not null);
insert into node_number (last_given) values (0);

-- Ids of rows are microseconds since 1970 times 1024 plus the number of the node, so that they grow
-- with time on every node: new rows go to the end of the table and of each index that ends with an
-- id, and a range of time is a range of ids. The id in envelopes is another one, mid: random.
create table message (
    id             bigint primary key,
    issued_at      timestamp(6) with time zone not null,
    expires_at     timestamp(6) with time zone,
    locked_at      timestamp(6) with time zone,
    mid            uuid         not null unique,
    account_id     uuid         not null,
    account_key_id uuid         not null references account_key,
    openings       integer      not null,
    reply          boolean      not null,
    reply_all      boolean      not null,
    forward        boolean      not null,
    read_receipt   boolean      not null,
    level          varchar(8)   not null,
    sender         varchar(320) not null,
    profile        varchar(100) not null,
    wrapped_key    bytea        not null,
    subject        varchar(998),
    lock_reason    varchar(500)
);
-- account_id refers to no account, as each new message would lock the account's one row; the
-- account key does, and unwraps for its own account only.
create index message_account on message (account_id, id);
create index message_sender on message (sender, id);

-- People a message names, and those it hides; only recipients may open.
create table correspondent (
    message_id  bigint       not null references message,
    opened_at   timestamp(6) with time zone,
    expires_at  timestamp(6) with time zone,
    locked_at   timestamp(6) with time zone,
    recipient   boolean      not null,
    kind        varchar(8)   not null,
    address     varchar(320) not null,
    lock_reason varchar(500),
    primary key (address, message_id)
);
create index correspondent_message on correspondent (message_id);

-- The id is of the token and the key it chose. Rows live for days and refer to nothing, so that
-- tokens are not locked by each request and messages can go without a look here.
create table idempotent_request (
    id          uuid   primary key,
    token_id    uuid   not null,
    started_at  timestamp(6) with time zone not null,
    message_id  bigint,
    owner       uuid,
    request_mac bytea  not null,
    header      bytea,
    body_mac    bytea,
    notice      varchar(500)
);
create index idempotent_request_started on idempotent_request (started_at);

-- message_id is null where the message is not known; mid is what was asked for.
create table audit_entry (
    id         bigint primary key,
    at         timestamp(6) with time zone not null,
    message_id bigint,
    mid        uuid,
    account_id uuid,
    act        varchar(64)   not null,
    outcome    varchar(64)   not null,
    actor      varchar(1000) not null,
    client     varchar(64),
    detail     varchar(1000) not null
);
create index audit_entry_account on audit_entry (account_id, id);
create index audit_entry_message on audit_entry (message_id);
