package org.sealpost.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.Somebody;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.schema.RowIds;

/** An account of one test with messages of long ago, and all that goes with them. */
final class Records {
  private static final AtomicLong NUMBER = new AtomicLong();

  final UUID account;
  private final KeyRing ring;

  Records(Accounts accounts, KeyRing ring) {
    this.ring = ring;
    var facts =
        new NewAccount(
            "k" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.ENGLISH,
            ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    made(Duration.ofDays(4000));
  }

  /** As if the account had been made so long ago. */
  void made(Duration ago) {
    Database.change(
        "update account set created_at = ? where id = ?", at(Instant.now().minus(ago)), account);
  }

  /** A message that was issued a day before it expired, with a recipient who opened it. */
  MessageId expired(Duration ago) {
    return expired(Instant.now().minus(ago));
  }

  MessageId expired(Instant at) {
    return add(at.minus(Duration.ofDays(1)), Optional.of(at));
  }

  MessageId neverExpiring(Duration ago) {
    return add(Instant.now().minus(ago), Optional.empty());
  }

  private MessageId add(Instant issued, Optional<Instant> expires) {
    MessageId id = MessageId.random();
    long row = RowIds.first(issued) + NUMBER.incrementAndGet() * 1024;
    Database.change(
        "insert into message (id, issued_at, expires_at, mid, account_id, account_key_id, openings,"
            + " reply, reply_all, forward, read_receipt, level, sender, profile, wrapped_key)"
            + " values (?, ?, cast(? as timestamp with time zone), ?, ?, ?, 1, true, true, true,"
            + " false, 'MEDIUM', 'ann@keep.example', 'default', ?)",
        row,
        at(issued),
        expires.map(Object::toString).orElse(null),
        id.toUuid(),
        account,
        ring.accountKey(account, KeyClass.of(expires)),
        new byte[61]);
    Database.change(
        "insert into correspondent (message_id, recipient, kind, address, opened_at)"
            + " values (?, true, 'TO', 'bob@keep.example', ?)",
        row,
        at(issued));
    audited("KEY_ISSUED", row, issued);
    return id;
  }

  void audited(String act, Long row, Instant moment) {
    Database.change(
        "insert into audit_entry (id, at, message_id, account_id, act, outcome, actor, detail)"
            + " values (?, ?, ?, ?, ?, 'done', 'service', '')",
        RowIds.first(moment) + NUMBER.incrementAndGet() * 1024,
        at(moment),
        row,
        account,
        act);
  }

  boolean isThere(MessageId id) {
    return !Database.column("select id from message where mid = ?", id.toUuid()).isEmpty();
  }

  long row(MessageId id) {
    return Long.parseLong(
        Database.column("select id from message where mid = ?", id.toUuid()).get(0));
  }

  int messages() {
    return count("select count(*) from message where account_id = ?");
  }

  int audited(String act) {
    return count("select count(*) from audit_entry where act = '" + act + "' and account_id = ?");
  }

  int count(String sql) {
    return Integer.parseInt(Database.column(sql, account).get(0));
  }

  void empty() {
    Database.change("delete from held_message where hold_id in (select id from legal_hold)");
    Database.change("delete from legal_hold");
    Database.change("delete from retention_run");
    Database.change("delete from retention_rule where scope = ?", account);
    Database.change("delete from audit_entry where account_id = ?", account);
    Database.change(
        "delete from correspondent where message_id in"
            + " (select id from message where account_id = ?)",
        account);
    Database.change("delete from message where account_id = ?", account);
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
