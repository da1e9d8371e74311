package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Why a user is kept out, and by whom. */
@Entity
@Table(name = "user_lock")
class UserLock {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "account_id")
  private UUID accountId;

  private String reason;

  @Column(name = "locked_at")
  private Instant lockedAt;

  UserLock() {}

  UserLock(UUID user, Optional<UUID> account, String reason, Instant at) {
    id = UUID.randomUUID();
    userId = user;
    accountId = account.orElse(null);
    this.reason = reason;
    lockedAt = at;
  }

  boolean isHeldBy(Optional<UUID> account) {
    return Optional.ofNullable(accountId).equals(account);
  }

  LockView view() {
    return new LockView(Optional.ofNullable(accountId), reason, lockedAt);
  }
}
