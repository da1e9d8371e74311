package org.sealpost.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.sealpost.envelope.PublishedKeys;

/** Tells headers that this service issued from all others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tickets {
  /** Empty for anything malformed or not signed by this service; such attempts are counted. */
  public Optional<GenuineHeader> check(byte[] header, byte[] ticket) {
    throw new UnsupportedOperationException();
  }

  /** The public ticket keys by id, old ones too. */
  public PublishedKeys published() {
    throw new UnsupportedOperationException();
  }
}
