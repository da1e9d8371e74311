package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.signin.SignInLimits;

/**
 * A browser that may begin sessions without a password, for at most 30 days after its last
 * password.
 */
@Entity
@Table(name = "remembered_device")
class RememberedDevice {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "cookie_digest")
  private String cookieDigest;

  private String address;
  private String network;

  @Column(name = "remembered_at")
  private Instant rememberedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  RememberedDevice() {}

  RememberedDevice(Entrance entrance, SignInLimits limits, RandomSecret cookie, Instant at) {
    id = UUID.randomUUID();
    userId = entrance.user().id();
    address = entrance.address();
    network = entrance.network();
    cookieDigest = cookie.digest();
    rememberedAt = at;
    lastUsedAt = at;
    expiresAt = at.plus(limits.device());
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether it was remembered for longer than is asked now. */
  boolean isOver(SignInLimits limits, Instant now) {
    return !now.isBefore(rememberedAt.plus(limits.device()));
  }

  String address() {
    return address;
  }

  void used(String from, Instant now) {
    lastUsedAt = now;
    network = from;
  }

  DeviceView shown(boolean current) {
    return new DeviceView(id, rememberedAt, lastUsedAt, expiresAt, network, current);
  }
}
