package org.sealpost.rule;

import java.util.Optional;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;

/** Addresses that a rule means: one, all of a domain, or also those of the domains below it. */
sealed interface Whom {
  boolean is(EmailAddress address);

  /** An address, a domain, or a domain behind {@code *.}. */
  static Optional<Whom> parse(String typed) {
    return typed.indexOf('@') > 0
        ? EmailAddress.parse(typed).map(One::new)
        : domain(typed.startsWith("@") ? typed.substring(1) : typed);
  }

  /** A domain, or a domain behind {@code *.}. */
  static Optional<Whom> domain(String typed) {
    boolean below = typed.startsWith("*.");
    return Domain.parse(below ? typed.substring(2) : typed).map(one -> new OfDomain(one, below));
  }

  /** One address. */
  record One(EmailAddress address) implements Whom {
    @Override
    public boolean is(EmailAddress other) {
      return address.equals(other);
    }
  }

  /**
   * Those of a domain.
   *
   * @param below whether its subdomains count too
   */
  record OfDomain(Domain domain, boolean below) implements Whom {
    @Override
    public boolean is(EmailAddress other) {
      String name = other.domain().name();
      return name.equals(domain.name()) || below && name.endsWith("." + domain.name());
    }
  }
}
