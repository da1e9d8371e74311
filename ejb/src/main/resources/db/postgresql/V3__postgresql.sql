-- What only PostgreSQL has.

-- The locked messages are few: to find them costs nothing, nor does their index.
create index message_locked on message (account_id, id) where locked_at is not null;

-- An opening changes a message and its recipient. Room on their page spares every index a new entry.
alter table message set (fillfactor = 90);
alter table correspondent set (fillfactor = 90);
alter table sign_in_session set (fillfactor = 70);

-- Rows here come and go by the million: a fifth of the table would be too late for a vacuum.
alter table idempotent_request set (autovacuum_vacuum_scale_factor = 0.02);
alter table outbox_mail set (autovacuum_vacuum_scale_factor = 0.02);
