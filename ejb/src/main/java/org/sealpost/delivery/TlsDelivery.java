package org.sealpost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Limits;

/** A sealed mail on its way to one recipient. */
@Entity
@Table(name = "tls_delivery")
class TlsDelivery {
  /** Longer than a connection may last. */
  static final Duration LEASE = Limits.TLS_DELIVERY_PATIENCE.plusMinutes(5);

  static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
  private static final int DOUBLED = 5;

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private UUID mid;
  private EmailAddress sender;
  private EmailAddress recipient;
  private String domain;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  private int tries;

  TlsDelivery() {}

  TlsDelivery(
      UUID account, UUID message, EmailAddress sender, EmailAddress recipient, Instant now) {
    id = UUID.randomUUID();
    accountId = account;
    mid = message;
    this.sender = sender;
    this.recipient = recipient;
    domain = recipient.domain().name();
    acceptedAt = now;
    dueAt = now;
  }

  EmailAddress recipient() {
    return recipient;
  }

  Domain domain() {
    return new Domain(domain);
  }

  boolean isOf(UUID account, UUID message) {
    return accountId.equals(account) && mid.equals(message);
  }

  /** Whether a node works on it. */
  boolean isClaimed(Instant now) {
    return leasedUntil != null && now.isBefore(leasedUntil);
  }

  ClaimedMail claim(Instant now) {
    tries++;
    leasedUntil = now.plus(LEASE);
    dueAt = leasedUntil;
    boolean last = !now.isBefore(acceptedAt.plus(Limits.TLS_DELIVERY_KEPT));
    return new ClaimedMail(id, accountId, mid, sender, recipient, last);
  }

  /** It waits for another try. */
  void giveBack(Instant now) {
    leasedUntil = null;
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, DOUBLED));
    dueAt = now.plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
  }
}
