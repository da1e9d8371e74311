package org.sealpost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** Somebody an administrator has added, who may enroll; it grants nothing. */
@Entity
@Table(name = "invited_person")
class InvitedPerson {
  /** Three mails an hour at most go to one address. */
  static final Duration BETWEEN_MAILS = Duration.ofMinutes(20);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private EmailAddress address;
  private String name;
  private String language;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "mailed_at")
  private Instant mailedAt;

  InvitedPerson() {}

  InvitedPerson(UUID account, NewPerson person, Instant at) {
    id = UUID.randomUUID();
    accountId = account;
    address = person.address();
    name = person.name();
    language = person.language().toLanguageTag();
    invitedAt = at;
    mailedAt = at;
  }

  UUID id() {
    return id;
  }

  boolean isOf(UUID account) {
    return accountId.equals(account);
  }

  EmailAddress address() {
    return address;
  }

  String name() {
    return name;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  Instant invitedAt() {
    return invitedAt;
  }

  /** False if the last mail is too fresh; else it counts as mailed now. */
  boolean mailAgain(Instant now) {
    boolean late = !now.isBefore(mailedAt.plus(BETWEEN_MAILS));
    mailedAt = late ? now : mailedAt;
    return late;
  }
}
