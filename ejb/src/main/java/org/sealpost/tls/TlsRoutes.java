package org.sealpost.tls;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.Domain;
import org.sealpost.settings.Settings;

/** Which mail goes over TLS. */
@Stateless
public class TlsRoutes {
  @Inject private TlsDomainRows rows;
  @EJB private Settings settings;

  /** Nothing if the domain is none of the account's TLS domains. */
  public Optional<TlsRoute> route(UUID account, Domain domain) {
    return rows.named(account, domain).map(TlsDomain::route);
  }

  /** A mail has met servers that failed verification: a test will tell whether they still do. */
  public void suspect(UUID account, Domain domain) {
    rows.named(account, domain).ifPresent(one -> one.suspect(settings.now()));
  }
}
