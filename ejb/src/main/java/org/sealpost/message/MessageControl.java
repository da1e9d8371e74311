package org.sealpost.message;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;

/** Reads, locks and expires the messages of a gateway's account; needs the scope MANAGE. */
@Stateless
public class MessageControl {
  public ControlOutcome find(GatewayAccess gateway, MessageId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Locks or unlocks; once answered it holds for every release that starts later.
   *
   * @param recipient empty for the whole message
   * @param reason shown to the reader while locked; at most 500 characters
   */
  public ControlOutcome lock(
      GatewayAccess gateway,
      MessageId id,
      Optional<EmailAddress> recipient,
      boolean locked,
      String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sets, moves or clears an expiry; once answered it holds for every release that starts later.
   *
   * @param recipient empty for the whole message
   * @param expiresAt empty to clear it
   */
  public ControlOutcome expire(
      GatewayAccess gateway,
      MessageId id,
      Optional<EmailAddress> recipient,
      Optional<Instant> expiresAt) {
    throw new UnsupportedOperationException();
  }
}
