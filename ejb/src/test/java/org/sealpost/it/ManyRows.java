package org.sealpost.it;

import java.util.UUID;

/** Fills the large tables of PostgreSQL, so that its planner chooses as in real life. */
public final class ManyRows {
  private ManyRows() {}

  /** 60 thousand messages with two recipients each, of 20 accounts, and all that goes with them. */
  public static void load(UUID accountKey) {
    Database.change(
        "insert into message (id, issued_at, mid, account_id, account_key_id, openings, reply,"
            + " reply_all, forward, read_receipt, level, sender, profile, wrapped_key, subject)"
            + " select (1600000000 + cast(g as bigint)) * 1024000000,"
            + " to_timestamp(1600000000 + g), gen_random_uuid(), cast(md5('a' || g % 20) as uuid),"
            + " ?, 0, true, true, true, false, 'MEDIUM', 's' || g % 500 || '@many.example',"
            + " 'default', decode(repeat('ab', 61), 'hex'), 'Report ' || g"
            + " from generate_series(1, 60000) g",
        accountKey);
    Database.change(
        "insert into correspondent (message_id, recipient, kind, address)"
            + " select id, true, 'TO', 'r' || (id / 1024 / 1000000 + k) % 5000 || '@many.example'"
            + " from message, generate_series(0, 1) k where sender like '%@many.example'");
    Database.change(
        "insert into audit_entry (id, at, message_id, mid, account_id, act, outcome, actor, detail)"
            + " select id, issued_at, id, mid, account_id, 'KEY_ISSUED', 'done', 'gateway:x', ''"
            + " from message where sender like '%@many.example'");
    Database.change(
        "insert into idempotent_request (id, token_id, started_at, message_id, request_mac, header)"
            + " select mid, account_id, now(), id, decode(repeat('ab', 36), 'hex'),"
            + " decode(repeat('ab', 400), 'hex') from message where sender like '%@many.example'");
    people();
    Database.change("analyze");
  }

  private static void people() {
    Database.change(
        "insert into users (id, name, password_hash, language, time_zone, created_at,"
            + " password_chosen_at) select cast(md5('u' || g) as uuid), 'x', 'x', 'en', 'UTC',"
            + " now(), now() from generate_series(0, 4999) g");
    Database.change(
        "insert into user_address (address, user_id, verified_at)"
            + " select 'r' || g || '@many.example', cast(md5('u' || g) as uuid), now()"
            + " from generate_series(0, 4999) g");
    Database.change(
        "insert into sign_in_session (id, user_id, cookie_digest, address, network, begun_at,"
            + " last_seen_at, authentication_unspent) select gen_random_uuid(),"
            + " cast(md5('u' || g % 5000) as uuid), md5('c' || g), 'x', 'x', now(), now(), true"
            + " from generate_series(1, 100000) g");
    Database.change(
        "insert into outbox_mail (id, kind, recipient, message_id, state, tries, queued_at, due_at)"
            + " select gen_random_uuid(), 'ACTIVATION', 'r' || g || '@many.example', 'x', 'SENT',"
            + " 1, now(), now() from generate_series(1, 100000) g");
    Database.change(
        "insert into sign_in_failure (id, subject, device, network, failed_at, forgiven)"
            + " select gen_random_uuid(), md5('s' || g), '-', 'n' || g, now(), false"
            + " from generate_series(1, 100000) g");
  }

  /** Empties the tables, so that no other test wades through the rows. */
  public static void unload() {
    Database.change(
        "truncate message, correspondent, audit_entry, idempotent_request, users, user_address,"
            + " sign_in_session, remembered_device, outbox_mail, sign_in_failure,"
            + " administrator_grant, user_lock, people_list, held_message, unread_reminder");
    Database.change("analyze");
  }
}
