package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** A mail address that one user has proven; an address belongs to one user at most. */
@Entity
@Table(name = "user_address")
class VerifiedAddress {
  @Id private String address;

  /** For the lists of a domain's people. */
  @Column(name = "domain")
  private String domain;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  VerifiedAddress() {}

  VerifiedAddress(EmailAddress address, UUID userId, Instant at) {
    this.address = address.canonical();
    domain = address.domain().name();
    this.userId = userId;
    verifiedAt = at;
  }

  EmailAddress address() {
    return EmailAddress.parse(address).orElseThrow();
  }

  UUID userId() {
    return userId;
  }
}
