package org.sealpost.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;

/**
 * A wish for a new password; written for any address, so that time does not tell which have users.
 */
@Entity
@Table(name = "password_reset")
class PasswordReset {
  static final Duration LIFE = Duration.ofHours(1);

  @Id private UUID id;
  private EmailAddress address;
  private String network;

  @Column(name = "token_digest")
  private String tokenDigest;

  private boolean used;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  PasswordReset() {}

  PasswordReset(EmailAddress address, RandomSecret token, String network, Instant at) {
    id = UUID.randomUUID();
    this.address = address;
    this.network = network;
    tokenDigest = token.digest();
    askedAt = at;
    expiresAt = at.plus(LIFE);
  }

  EmailAddress address() {
    return address;
  }

  boolean hasToken(String token) {
    return tokenDigest.equals(RandomSecret.digest(token));
  }

  boolean isOpen(Instant now) {
    return !used && now.isBefore(expiresAt);
  }

  void use() {
    used = true;
  }
}
