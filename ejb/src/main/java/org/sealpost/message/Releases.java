package org.sealpost.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.settings.ClientAddress;

/** The only way to a message key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Releases {
  /** Releases a key to a reader's browser. */
  public ReleaseOutcome open(
      Optional<ReaderAccess> reader, OpenRequest request, ClientAddress client) {
    throw new UnsupportedOperationException();
  }
}
