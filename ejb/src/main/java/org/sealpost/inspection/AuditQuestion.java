package org.sealpost.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.audit.Act;
import org.sealpost.envelope.MessageId;
import org.sealpost.settings.Limits;

/**
 * What is looked for in the audit; all that is given must hold.
 *
 * @param who an address, the name of a gateway, or {@code service}
 * @param about text that the detail must hold, such as an address
 * @param done whether it happened; false for what was refused
 * @param from the earliest moment
 * @param until the first moment that is too late
 * @param before {@link AuditPage#next} of the page before
 */
public record AuditQuestion(
    Optional<String> who,
    Optional<Act> act,
    Optional<MessageId> message,
    Optional<String> about,
    Optional<Boolean> done,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Long> before) {

  public AuditQuestion {
    who = who.map(AuditQuestion::storable);
    about = about.map(AuditQuestion::storable);
  }

  /** PostgreSQL holds no NUL in a text, and refuses to look for one. */
  private static String storable(String typed) {
    return typed.replace("\0", "");
  }

  /** Everything, newest first. */
  public static AuditQuestion all() {
    return new AuditQuestion(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  AuditQuestion before(long row) {
    return new AuditQuestion(who, act, message, about, done, from, until, Optional.of(row));
  }

  /**
   * Whether it would look at more rows than it may: only time, account and message have an index,
   * so that anything else wants a short time.
   */
  boolean isTooMuch() {
    boolean narrow = who.isPresent() || act.isPresent() || about.isPresent() || done.isPresent();
    return narrow && message.isEmpty() && !isShort();
  }

  private boolean isShort() {
    return from.isPresent()
        && until.isPresent()
        && Duration.between(from.get(), until.get()).compareTo(Limits.SEARCH_RANGE) <= 0;
  }

  /** In a word or two, for the record of an export. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "who %s, act %s, message %s, about %s, done %s, from %s, until %s",
        who.orElse("-"),
        act.map(Enum::name).orElse("-"),
        message.map(MessageId::toString).orElse("-"),
        about.orElse("-"),
        done.map(String::valueOf).orElse("-"),
        from.map(Instant::toString).orElse("-"),
        until.map(Instant::toString).orElse("-"));
  }
}
