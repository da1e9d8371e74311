package org.sealpost.tls;

import java.util.Optional;
import org.sealpost.smtp.MailHost;

/** How an account's mail to a TLS domain goes now. */
public record TlsRoute(TlsState state, OnFailure onFailure, Optional<MailHost> host) {
  /** Whether mail is to be tried over TLS. */
  public boolean isActive() {
    return state == TlsState.ACTIVE;
  }

  /**
   * Whether mail to this domain is the domain's at all, or goes out in envelopes like any other.
   */
  public boolean isInForce() {
    return state == TlsState.ACTIVE || state == TlsState.FAILING;
  }
}
