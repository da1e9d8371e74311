package org.sealpost.envelope;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What an envelope's header says (format section 2).
 *
 * @param messageId {@code mid}
 * @param account {@code acct}: opaque account id, 1 to 64 of {@code A-Za-z0-9_-}
 * @param accountKey {@code kv}: account key id at sealing, the same form; information only
 * @param ticketKey {@code tk}: id of the ticket key, the same form
 * @param sealKey {@code sk}: the sealer's Ed25519 public key, 32 bytes
 * @param issuedAt {@code iat}, whole seconds
 * @param expiresAt {@code exp}, whole seconds; for display, the service's state rules
 * @param level {@code lvl}
 * @param recipientsDigest {@code rd}: 32 bytes
 * @param from {@code from}: the sender's address, at most 320 characters
 * @param host {@code host}: origin of the service, {@code https} or loopback {@code http}, no path
 */
public record HeaderFields(
    MessageId messageId,
    String account,
    String accountKey,
    String ticketKey,
    byte[] sealKey,
    Instant issuedAt,
    Optional<Instant> expiresAt,
    Level level,
    byte[] recipientsDigest,
    String from,
    URI host) {

  public HeaderFields {
    sealKey = sealKey.clone();
    recipientsDigest = recipientsDigest.clone();
  }

  @Override
  public byte[] sealKey() {
    return sealKey.clone();
  }

  @Override
  public byte[] recipientsDigest() {
    return recipientsDigest.clone();
  }
}
