package org.sealpost.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.audit.Act;

/**
 * One recorded act or attempt.
 *
 * @param actor kind and id, such as {@code user:…}; or name and address, where they are known
 * @param account nothing for what concerns none
 * @param mid of the message, if there is one
 * @param was a setting before; nothing where none was changed
 */
public record AuditRow(
    long id,
    Instant at,
    Act act,
    String outcome,
    String actor,
    UUID account,
    UUID mid,
    String client,
    String detail,
    String was,
    String became) {
  private static final String DONE = "done";

  public boolean isDone() {
    return outcome.equals(DONE);
  }

  /** The id behind the kind of actor, if this is one of that kind. */
  Optional<UUID> actorOf(String kind) {
    return Optional.of(actor)
        .filter(text -> text.startsWith(kind + ":"))
        .map(text -> UUID.fromString(text.substring(kind.length() + 1)));
  }

  /** With the name of its actor instead of a bare id. */
  AuditRow named(Map<UUID, String> users, Map<UUID, String> gateways) {
    Optional<String> name =
        actorOf("user").map(users::get).or(() -> actorOf("gateway").map(gateways::get));
    return new AuditRow(
        id, at, act, outcome, name.orElse(actor), account, mid, client, detail, was, became);
  }
}
