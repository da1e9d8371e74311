package org.sealpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Level;

/** An organisation that sends. */
@Entity
@Table(name = "account")
class Account {
  /** For how long a closed account can be opened again. */
  static final Duration KEYS_KEPT = Duration.ofDays(90);

  @Id private UUID id;

  /** Given by the database. */
  @Column(insertable = false, updatable = false)
  private int number;

  private String name;

  @Column(name = "declared_name")
  private String declaredName;

  @Enumerated(EnumType.STRING)
  private AccountState state;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "low_allowed")
  private boolean lowAllowed;

  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  @Embedded private StoredBounds bounds;

  @Version private int version;

  Account() {}

  Account(NewAccount account, Instant at) {
    id = UUID.randomUUID();
    name = account.name();
    state = AccountState.ACTIVE;
    lowAllowed = account.lowAllowed();
    language = account.language().toLanguageTag();
    timeZone = account.timeZone().getId();
    createdAt = at;
    bounds = new StoredBounds(Bounds.from(Level.LOW));
  }

  /** The operator's file knows it by this name from now on, whatever it is called later. */
  Account declared() {
    declaredName = name;
    return this;
  }

  UUID id() {
    return id;
  }

  boolean releases() {
    return state.releases();
  }

  /** False if it is there already, or was closed for too long. */
  boolean become(AccountState next, Instant at) {
    boolean tooLate = keysEnd().filter(end -> !at.isBefore(end)).isPresent();
    if (next == state || tooLate) {
      return false;
    }
    state = next;
    closedAt = next == AccountState.CLOSED ? at : null;
    return true;
  }

  /** False if somebody has changed it since that version. */
  boolean change(AccountSettings settings) {
    if (version != settings.version()) {
      return false;
    }
    name = settings.name();
    language = settings.language().toLanguageTag();
    timeZone = settings.timeZone().getId();
    return true;
  }

  private Optional<Instant> keysEnd() {
    return Optional.ofNullable(closedAt).map(closed -> closed.plus(KEYS_KEPT));
  }

  AccountSummary summary() {
    return new AccountSummary(id, number, name, state);
  }

  AccountView view() {
    return new AccountView(
        id, name, state.issues(), bounds(), Locale.forLanguageTag(language), ZoneId.of(timeZone));
  }

  /** Level low is the operator's to permit. */
  Bounds bounds() {
    Bounds own = bounds.bounds();
    return lowAllowed ? own : own.withoutLow();
  }

  AccountLine line(String contact, int domains) {
    return new AccountLine(id, number, name, state, keysEnd(), contact, domains);
  }

  AccountClock clock() {
    return new AccountClock(id, ZoneId.of(timeZone), createdAt, keysEnd());
  }

  AccountSettings settings() {
    return new AccountSettings(version, name, Locale.forLanguageTag(language), ZoneId.of(timeZone));
  }
}
