package org.sealpost.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import org.sealpost.account.GatewayAccess;

/** Seals whole messages: {@link #begin} decides all that needs no body, {@link #seal} reads it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealing {
  /** Decides scope, sender, recipients, terms and idempotency, before the body is read. */
  public SealingStart begin(GatewayAccess gateway, SealRequest request) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads the message to its end and seals it; the turn is used up. A refusal leaves nothing
   * behind.
   *
   * @throws IOException if the message cannot be read from the client or the spool not written
   */
  public SealOutcome seal(SealingTurn turn, InputStream message) throws IOException {
    throw new UnsupportedOperationException();
  }
}
