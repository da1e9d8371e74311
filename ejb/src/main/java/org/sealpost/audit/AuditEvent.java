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
 * @param detail what the act changed; never a secret, a subject or a body
 */
public record AuditEvent(
    Act act,
    String outcome,
    String actor,
    Optional<UUID> account,
    Optional<UUID> message,
    Optional<ClientAddress> client,
    String detail) {
  private static final String DONE = "done";

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
        act, why, "service", Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  public AuditEvent by(String kind, Object id) {
    return new AuditEvent(act, outcome, kind + ":" + id, account, message, client, detail);
  }

  public AuditEvent of(UUID accountId) {
    return new AuditEvent(act, outcome, actor, Optional.of(accountId), message, client, detail);
  }

  public AuditEvent about(UUID messageId) {
    return new AuditEvent(act, outcome, actor, account, Optional.of(messageId), client, detail);
  }

  public AuditEvent from(ClientAddress address) {
    return new AuditEvent(act, outcome, actor, account, message, Optional.of(address), detail);
  }

  public AuditEvent saying(String text) {
    return new AuditEvent(act, outcome, actor, account, message, client, text);
  }
}
