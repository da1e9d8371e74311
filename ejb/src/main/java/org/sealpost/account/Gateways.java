package org.sealpost.account;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** Tells whom a gateway token speaks for. */
@Stateless
public class Gateways {
  /**
   * Empty for a token that is unknown, expired or revoked, or whose account is not active.
   *
   * @param bearer the token as it came, {@code spg_} and 43 base64url characters
   */
  public Optional<GatewayAccess> authenticate(String bearer) {
    throw new UnsupportedOperationException();
  }
}
