package org.sealpost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** Lock and expiry of a message, or of one recipient of it. */
@Embeddable
class Availability {
  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "locked_at")
  private Instant lockedAt;

  @Column(name = "lock_reason")
  private String lockReason;

  Availability() {}

  /** JPA reads an embedded object of nulls as null. */
  static Availability orOpen(Availability stored) {
    return stored == null ? new Availability() : stored;
  }

  Availability after(Order order, Instant at) {
    return switch (order.kind()) {
      case LOCK -> with(expiresAt, at, order.reason());
      case UNLOCK -> with(expiresAt, null, null);
      case EXPIRE -> expiring(order.expiresAt());
    };
  }

  /** Whether the order would change nothing. */
  boolean isAlready(Order order) {
    return switch (order.kind()) {
      case LOCK -> lockReason().filter(order.reason()::equals).isPresent();
      case UNLOCK -> lockedAt == null;
      case EXPIRE -> expiresAt().equals(order.expiresAt());
    };
  }

  Availability expiring(Optional<Instant> at) {
    return with(at.orElse(null), lockedAt, lockReason);
  }

  Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /** The reason, while it is locked; an empty text where none was given. */
  Optional<String> lockReason() {
    return lockedAt == null ? Optional.empty() : Optional.of(lockReason == null ? "" : lockReason);
  }

  /** Why nothing is released now; a lock is told before an expiry. */
  Optional<ReleaseOutcome> refusal(Instant now) {
    if (lockedAt != null) {
      return lockReason().map(ReleaseOutcome.Locked::new);
    }
    return expiresAt != null && !now.isBefore(expiresAt)
        ? Optional.of(new ReleaseOutcome.Expired())
        : Optional.empty();
  }

  private static Availability with(Instant expiresAt, Instant lockedAt, String lockReason) {
    Availability next = new Availability();
    next.expiresAt = expiresAt;
    next.lockedAt = lockedAt;
    next.lockReason = lockReason;
    return next;
  }
}
