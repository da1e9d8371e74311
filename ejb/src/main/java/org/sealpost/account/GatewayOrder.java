package org.sealpost.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A gateway an administrator wants, as it was typed.
 *
 * @param sealerKey an Ed25519 public key in base64url; empty for none
 * @param expiresAt when the token ends by itself
 */
public record GatewayOrder(
    String name, Set<Scope> scopes, Optional<String> sealerKey, Optional<Instant> expiresAt) {
  public GatewayOrder {
    scopes = Set.copyOf(scopes);
  }
}
