package org.sealpost.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.access.RandomSecret;

/** The one-time link that makes the first operator; rows go when it is used. */
@Entity
@Table(name = "set_up_link")
class SetUpLink {
  static final Duration LIFE = Duration.ofHours(24);

  @Id private UUID id;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  SetUpLink() {}

  SetUpLink(RandomSecret token, Instant at) {
    id = UUID.randomUUID();
    tokenDigest = token.digest();
    madeAt = at;
    expiresAt = at.plus(LIFE);
  }

  boolean isGood(Instant now) {
    return now.isBefore(expiresAt);
  }
}
