package org.sealpost.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.settings.ClientAddress;

/**
 * One act or attempt; built in steps: {@code AuditEvent.done(act).by("gateway",
 * id).about(message)}.
 *
 * @param outcome {@code done}, or in a word or two why it was refused
 * @param actor kind and id of whoever acted, such as {@code gateway:…}, {@code user:…}
 * @param row the number of the message's row, where there is one
 * @param mid the message's id in envelopes
 * @param detail what the act was about; never a secret, a subject or a body
 * @param change of a setting, if that is what the act was
 */
public record AuditEvent(
    Act act,
    String outcome,
    String actor,
    Optional<UUID> account,
    Optional<Long> row,
    Optional<UUID> mid,
    Optional<ClientAddress> client,
    String detail,
    Optional<Change> change) {
  static final String DONE = "done";

  public AuditEvent {
    Objects.requireNonNull(act);
    Objects.requireNonNull(outcome);
  }

  /** An act that happened. */
  public static AuditEvent done(Act act) {
    return refused(act, DONE);
  }

  /** An attempt that was refused. */
  public static AuditEvent refused(Act act, String why) {
    return new AuditEvent(
        act,
        why,
        "service",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  public AuditEvent by(String kind, Object id) {
    return by(kind + ":" + id);
  }

  /** Whoever acted, as {@link #actor} has it. */
  public AuditEvent by(String whoever) {
    return new AuditEvent(act, outcome, whoever, account, row, mid, client, detail, change);
  }

  public AuditEvent of(UUID accountId) {
    return new AuditEvent(
        act, outcome, actor, Optional.of(accountId), row, mid, client, detail, change);
  }

  /** A stored message. */
  public AuditEvent about(long messageRow, UUID messageId) {
    return new AuditEvent(
        act,
        outcome,
        actor,
        account,
        Optional.of(messageRow),
        Optional.of(messageId),
        client,
        detail,
        change);
  }

  /** A message that nobody found, or looked for. */
  public AuditEvent about(UUID messageId) {
    return new AuditEvent(
        act, outcome, actor, account, row, Optional.of(messageId), client, detail, change);
  }

  public AuditEvent from(ClientAddress address) {
    return new AuditEvent(
        act, outcome, actor, account, row, mid, Optional.of(address), detail, change);
  }

  public AuditEvent saying(String text) {
    return new AuditEvent(act, outcome, actor, account, row, mid, client, text, change);
  }

  /** What a setting was and what it became; never a secret. */
  public AuditEvent changing(String was, String became) {
    return new AuditEvent(
        act,
        outcome,
        actor,
        account,
        row,
        mid,
        client,
        detail,
        Optional.of(new Change(was, became)));
  }

  /** A setting before and after the act. */
  public record Change(String was, String became) {}
}
