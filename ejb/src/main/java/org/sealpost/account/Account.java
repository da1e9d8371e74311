package org.sealpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** An organisation that sends. */
@Entity
@Table(name = "account")
class Account {
  @Id private UUID id;

  /** Given by the database. */
  @Column(insertable = false, updatable = false)
  private int number;

  private String name;

  @Enumerated(EnumType.STRING)
  private AccountState state;

  @Column(name = "low_allowed")
  private boolean lowAllowed;

  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  Account() {}

  Account(NewAccount account, Instant at) {
    id = UUID.randomUUID();
    name = account.name();
    state = AccountState.ACTIVE;
    lowAllowed = account.lowAllowed();
    language = account.language().toLanguageTag();
    timeZone = account.timeZone().getId();
    createdAt = at;
  }

  UUID id() {
    return id;
  }

  boolean isActive() {
    return state == AccountState.ACTIVE;
  }

  AccountSummary summary() {
    return new AccountSummary(id, number, name, state);
  }

  AccountView view() {
    return new AccountView(
        id, name, lowAllowed, Locale.forLanguageTag(language), ZoneId.of(timeZone));
  }
}
