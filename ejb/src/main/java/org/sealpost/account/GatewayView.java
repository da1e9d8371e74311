package org.sealpost.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A gateway as administrators see it.
 *
 * @param seals whether it has a sealer key of its own
 * @param lastUsedAt to about a minute
 * @param lastUsedFrom a network address
 */
public record GatewayView(
    UUID id,
    String name,
    Set<Scope> scopes,
    boolean seals,
    TokenState state,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<String> lastUsedFrom) {
  public GatewayView {
    scopes = Set.copyOf(scopes);
  }

  /** Whether there is something to end. */
  public boolean isLive() {
    return state == TokenState.VALID || state == TokenState.EXPIRING;
  }
}
