package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A person who reads; owned by no account. The addresses are {@link VerifiedAddress} rows. */
@Entity
@Table(name = "users")
class User {
  @Id private UUID id;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "password_chosen_at")
  private Instant passwordChosenAt;

  private boolean administers;
  private boolean locked;

  @Column(name = "password_due")
  private boolean passwordDue;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  User() {}

  User(NewUser facts, Instant at) {
    id = UUID.randomUUID();
    name = facts.name();
    passwordHash = facts.password().exposeText();
    language = facts.language().toLanguageTag();
    timeZone = facts.zone().getId();
    createdAt = at;
    passwordChosenAt = at;
  }

  UUID id() {
    return id;
  }

  PasswordHash password() {
    return PasswordHash.of(passwordHash);
  }

  void choosePassword(PasswordHash password, Instant at) {
    passwordHash = password.exposeText();
    passwordChosenAt = at;
    passwordDue = false;
  }

  /** From now on, or no longer, nobody comes in as this user. */
  void lock(boolean shut) {
    locked = shut;
  }

  boolean isLocked() {
    return locked;
  }

  /** The right password lets nobody in before another one is chosen. */
  void requirePassword() {
    passwordDue = true;
  }

  boolean isPasswordDue() {
    return passwordDue;
  }

  /** Whether a session may begin. */
  boolean mayEnter() {
    return !locked && !passwordDue;
  }

  void entered(Instant at) {
    lastSignInAt = at;
  }

  void administers() {
    administers = true;
  }

  /** How long a session of this user may go unused. */
  Duration idle() {
    return administers ? SignInSession.IDLE_OF_ADMINISTRATORS : SignInSession.IDLE;
  }

  KnownUser known() {
    return new KnownUser(id, name, Locale.forLanguageTag(language), locked);
  }

  UserFacts facts() {
    return new UserFacts(
        id, name, locked, passwordDue, createdAt, Optional.ofNullable(lastSignInAt));
  }

  ReaderAccess reading(SignInSession session) {
    return new ReaderAccess(
        session.id(),
        id,
        name,
        session.address(),
        Locale.forLanguageTag(language),
        ZoneId.of(timeZone));
  }
}
