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

create table message (
    id             uuid primary key,
    account_id     uuid         not null references account,
    sender         varchar(320) not null,
    subject        varchar(998),
    level          varchar(8)   not null,
    profile        varchar(100) not null,
    reply          boolean      not null,
    reply_all      boolean      not null,
    forward        boolean      not null,
    read_receipt   boolean      not null,
    issued_at      timestamp(6) with time zone not null,
    expires_at     timestamp(6) with time zone,
    locked_at      timestamp(6) with time zone,
    lock_reason    varchar(500),
    openings       bigint       not null,
    account_key_id uuid         not null references account_key,
    wrapped_key    bytea        not null
);
create index message_account on message (account_id, issued_at);
create index message_account_key on message (account_key_id);

-- People a message names, and those it hides; only recipients may open.
create table correspondent (
    message_id  uuid         not null references message,
    address     varchar(320) not null,
    kind        varchar(8)   not null,
    recipient   boolean      not null,
    opened_at   timestamp(6) with time zone,
    expires_at  timestamp(6) with time zone,
    locked_at   timestamp(6) with time zone,
    lock_reason varchar(500),
    primary key (message_id, address)
);
create index correspondent_address on correspondent (address);

create table idempotent_request (
    token_id    uuid  not null references gateway_token,
    key_hash    varchar(64) not null,
    request_mac bytea not null,
    owner       uuid  not null,
    started_at  timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone not null,
    message_id  uuid references message,
    header      bytea,
    body_mac    bytea,
    notice      varchar(500),
    primary key (token_id, key_hash)
);
create index idempotent_request_started on idempotent_request (started_at);

create sequence audit_entry_seq start with 50 increment by 50;

create table audit_entry (
    id         bigint primary key,
    at         timestamp(6) with time zone not null,
    act        varchar(64)   not null,
    outcome    varchar(64)   not null,
    actor      varchar(1000) not null,
    account_id uuid,
    message_id uuid,
    client     varchar(64),
    detail     varchar(1000) not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_account on audit_entry (account_id, at);
create index audit_entry_message on audit_entry (message_id);
