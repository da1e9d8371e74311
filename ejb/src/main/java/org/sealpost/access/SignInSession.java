package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.signin.SignInLimits;

/**
 * A sign-in: over after 30 idle minutes, 15 of an administrator, or 12 hours (ASVS 5.0 V7.3), or
 * sooner where an account asks for it. Deleting the row ends it on every node.
 */
@Entity
@Table(name = "sign_in_session")
class SignInSession {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration IDLE_OF_ADMINISTRATORS = Duration.ofMinutes(15);
  static final Duration ABSOLUTE = Duration.ofHours(12);
  // A row need not be written for every request; the idle limit is late by this much at most.
  static final Duration SIGHTING = Duration.ofMinutes(1);

  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "cookie_digest")
  private String cookieDigest;

  private String address;
  private String network;

  @Column(name = "device_id")
  private UUID deviceId;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "authentication_unspent")
  private boolean authenticationUnspent;

  @Column(name = "idle_minutes")
  private int idleMinutes;

  @Column(name = "absolute_minutes")
  private int absoluteMinutes;

  SignInSession() {}

  private SignInSession(Entrance entrance, SignInLimits limits, RandomSecret cookie, Instant at) {
    id = UUID.randomUUID();
    userId = entrance.user().id();
    address = entrance.address();
    network = entrance.network();
    cookieDigest = cookie.digest();
    begunAt = at;
    lastSeenAt = at;
    idleMinutes = Math.min((int) entrance.user().idle().toMinutes(), limits.idleMinutes());
    absoluteMinutes = (int) limits.session().toMinutes();
  }

  /** A session begun by proving something just now: one authentication to spend. */
  static SignInSession authenticated(
      Entrance entrance, SignInLimits limits, RandomSecret cookie, Instant at) {
    SignInSession session = new SignInSession(entrance, limits, cookie, at);
    session.authenticationUnspent = true;
    return session;
  }

  /** A session begun by a remembered device. */
  static SignInSession resumed(
      Entrance entrance, SignInLimits limits, RandomSecret cookie, Instant at) {
    return new SignInSession(entrance, limits, cookie, at);
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  String address() {
    return address;
  }

  void isOn(RememberedDevice device) {
    deviceId = device.id();
  }

  Optional<UUID> device() {
    return Optional.ofNullable(deviceId);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(lastSeenAt.plus(Duration.ofMinutes(idleMinutes)))
        || !now.isBefore(begunAt.plus(Duration.ofMinutes(absoluteMinutes)));
  }

  /** Whether it should be written down that it is in use. */
  boolean isSightingDue(Instant now) {
    return !now.isBefore(lastSeenAt.plus(SIGHTING));
  }

  SessionView shownTo(ReaderAccess reader) {
    return new SessionView(id, begunAt, lastSeenAt, network, id.equals(reader.sessionId()));
  }
}
