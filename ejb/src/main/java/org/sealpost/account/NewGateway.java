package org.sealpost.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a gateway's token is made of; the token itself is never known here.
 *
 * @param tokenSha256 SHA-256 over the token's ASCII characters, 32 bytes
 * @param sealerPublicKey Ed25519, 32 bytes; for gateways that seal by themselves
 * @param expiresAt when the token ends by itself
 * @param revoked whether it is ended for good, or never begins
 */
public record NewGateway(
    String name,
    Set<Scope> scopes,
    byte[] tokenSha256,
    Optional<byte[]> sealerPublicKey,
    Optional<Instant> expiresAt,
    boolean revoked) {
  private static final int KEY_LENGTH = 32;

  public NewGateway {
    scopes = Set.copyOf(scopes);
    if (tokenSha256.length != KEY_LENGTH
        || sealerPublicKey.filter(key -> key.length != KEY_LENGTH).isPresent()) {
      throw new IllegalArgumentException("a hash or a sealer key is not 32 bytes long");
    }
  }
}
