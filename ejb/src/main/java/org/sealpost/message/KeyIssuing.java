package org.sealpost.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sealpost.account.GatewayAccess;

/** Issues keys to gateways that seal by themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyIssuing {
  /** The key is returned only after the message and its audit row are committed. */
  public KeyOutcome issue(GatewayAccess gateway, KeyRequest request) {
    throw new UnsupportedOperationException();
  }
}
