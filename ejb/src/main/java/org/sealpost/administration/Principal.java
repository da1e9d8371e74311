package org.sealpost.administration;

import java.util.Optional;
import java.util.UUID;
import org.sealpost.audit.Act;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;

/**
 * Whoever administers: a person by roles, or a program by the scopes of its token. Acts that need a
 * person, with a password to type again, take an {@link Administrator}.
 */
public sealed interface Principal permits Administrator, Program {
  /** The account in which it acts; nothing for an operator who works in none. */
  Optional<UUID> account();

  /** Where the request came from. */
  ClientAddress client();

  boolean may(Permission permission);

  /** Whether it administers the whole service. */
  boolean isOperator();

  /** Whether what it sets, such as a lock, is the account's. */
  boolean speaksForAccount();

  /** Kind and id as the audit writes them, such as {@code user:…}. */
  String actor();

  /** The first thing every act does. */
  default void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermittedException(permission);
    }
  }

  /** Likewise, in the account where it acts, whose id is answered. */
  default UUID requireIn(Permission permission) {
    require(permission);
    return account().orElseThrow(() -> new NotPermittedException(permission));
  }

  /** Its act in the account, for the audit. */
  default AuditEvent did(Act act) {
    return signed(AuditEvent.done(act));
  }

  /** What it tried there and may not or cannot do. */
  default AuditEvent tried(Act act, String why) {
    return signed(AuditEvent.refused(act, why));
  }

  private AuditEvent signed(AuditEvent event) {
    AuditEvent own = event.by(actor()).from(client());
    return account().map(own::of).orElse(own);
  }
}
