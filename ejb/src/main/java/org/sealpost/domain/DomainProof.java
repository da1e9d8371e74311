package org.sealpost.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.Domain;

/** A domain that an account says is its own and has not proven yet. */
@Entity
@Table(name = "domain_proof")
class DomainProof {
  /** What the record's text begins with. */
  static final String PREFIX = "sealpost-domain=";

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String domain;
  private String challenge;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Enumerated(EnumType.STRING)
  private Finding finding;

  DomainProof() {}

  DomainProof(UUID accountId, Domain domain, Instant at) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    this.domain = domain.name();
    challenge = RandomSecret.create().exposeText();
    askedAt = at;
  }

  UUID id() {
    return id;
  }

  Domain domain() {
    return new Domain(domain);
  }

  /** The text the record must have. */
  String text() {
    return PREFIX + challenge;
  }

  void found(Finding what, Instant at) {
    finding = what;
    checkedAt = at;
  }

  ProofView view() {
    return new ProofView(
        id,
        domain,
        recordName(domain()),
        text(),
        Optional.ofNullable(checkedAt),
        Optional.ofNullable(finding));
  }

  static String recordName(Domain domain) {
    return "_sealpost." + domain.name();
  }
}
