package org.sealpost.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sealpost.audit.Act;
import org.sealpost.settings.Limits;

/**
 * What shall be done with a message, or with the access of one recipient.
 *
 * @param reason of a lock; its readers see it
 * @param expiresAt the expiry to set; nothing clears it
 */
public record Order(Kind kind, String reason, Optional<Instant> expiresAt) {
  /** What it does; the name is stored. */
  public enum Kind {
    LOCK,
    UNLOCK,
    EXPIRE
  }

  public Order {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(expiresAt);
  }

  /** Locks; once answered it holds for every release that starts later. */
  public static Order lock(String reason) {
    return new Order(Kind.LOCK, reason, Optional.empty());
  }

  public static Order unlock() {
    return new Order(Kind.UNLOCK, "", Optional.empty());
  }

  /** Sets, moves or, with nothing, clears an expiry. */
  public static Order expire(Optional<Instant> at) {
    return new Order(Kind.EXPIRE, "", at);
  }

  /** Whether the reason is one that can be stored and shown. */
  public boolean isWellFormed() {
    return reason.length() <= Limits.REASON_CHARACTERS && reason.indexOf('\0') < 0;
  }

  Act act() {
    return switch (kind) {
      case LOCK -> Act.MESSAGE_LOCKED;
      case UNLOCK -> Act.MESSAGE_UNLOCKED;
      case EXPIRE -> Act.EXPIRY_CHANGED;
    };
  }

  /** What the audit says of it. */
  public String detail() {
    return kind == Kind.EXPIRE ? expiresAt.map(Object::toString).orElse("never") : reason;
  }
}
