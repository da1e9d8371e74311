package org.sealpost.account;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Program;
import org.sealpost.settings.ClientAddress;

/**
 * What an authenticated gateway may do, and for which account.
 *
 * @param sealerKey the Ed25519 public key registered to its token, 32 bytes
 */
public record GatewayAccess(
    UUID tokenId, UUID accountId, Set<Scope> scopes, Optional<byte[]> sealerKey) {
  public GatewayAccess {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(Scope scope) {
    return scopes.stream().anyMatch(one -> one.includes(scope));
  }

  /** The gateway as one who administers its account. */
  public Program program(ClientAddress client) {
    Set<Permission> permissions =
        scopes.stream()
            .flatMap(scope -> scope.permissions().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Program(tokenId, client, Optional.of(accountId), permissions);
  }

  /**
   * The sealer key that may stand in a header for this gateway.
   *
   * @param asked the key a request names; empty takes the registered one
   * @return empty if none is registered, or another
   */
  public Optional<byte[]> sealer(Optional<byte[]> asked) {
    return sealerKey.filter(mine -> asked.isEmpty() || MessageDigest.isEqual(mine, asked.get()));
  }
}
