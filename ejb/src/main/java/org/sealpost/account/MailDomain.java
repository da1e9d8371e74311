package org.sealpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sealpost.address.Domain;

/** A domain whose senders belong to one account. */
@Entity
@Table(name = "mail_domain")
class MailDomain {
  @Id private String name;

  @Column(name = "account_id")
  private UUID accountId;

  MailDomain() {}

  MailDomain(Domain domain, UUID accountId) {
    name = domain.name();
    this.accountId = accountId;
  }

  boolean isOf(UUID account) {
    return accountId.equals(account);
  }
}
