package org.sealpost.message;

import java.util.List;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.policy.Options;

/**
 * A request for the key of a message that the gateway seals itself.
 *
 * @param subject stored only where the profile keeps subjects
 * @param sealerKey 32 bytes of Ed25519; empty means the key registered to the token
 */
public record KeyRequest(
    EmailAddress sender,
    List<Addressee> recipients,
    Optional<String> subject,
    Options options,
    Optional<byte[]> sealerKey,
    Optional<String> idempotencyKey) {
  public KeyRequest {
    recipients = List.copyOf(recipients);
  }

  /** One recipient of the request. */
  public record Addressee(EmailAddress address, RecipientKind kind) {}
}
