package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
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
  }

  void administers() {
    administers = true;
  }

  /** How long a session of this user may go unused. */
  Duration idle() {
    return administers ? SignInSession.IDLE_OF_ADMINISTRATORS : SignInSession.IDLE;
  }

  KnownUser known() {
    return new KnownUser(id, name, Locale.forLanguageTag(language));
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
