package org.sealpost.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sealpost.address.Domain;

/** A mail domain where anybody can have an address. */
@Entity
@Table(name = "public_domain")
class PublicDomain {
  @Id private String name;

  PublicDomain() {}

  PublicDomain(Domain domain) {
    name = domain.name();
  }
}
