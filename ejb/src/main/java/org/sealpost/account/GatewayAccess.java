package org.sealpost.account;

import java.util.Set;
import java.util.UUID;

/** What an authenticated gateway may do, and for which account. */
public record GatewayAccess(UUID tokenId, UUID accountId, Set<Scope> scopes) {
  public GatewayAccess {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
