package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser that may begin sessions without a password for 30 days after its last password. */
@Entity
@Table(name = "remembered_device")
class RememberedDevice {
  static final Duration KEPT = Duration.ofDays(30);

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

  RememberedDevice(Entrance entrance, RandomSecret cookie, Instant at) {
    id = UUID.randomUUID();
    userId = entrance.user().id();
    address = entrance.address();
    network = entrance.network();
    cookieDigest = cookie.digest();
    rememberedAt = at;
    lastUsedAt = at;
    expiresAt = at.plus(KEPT);
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
