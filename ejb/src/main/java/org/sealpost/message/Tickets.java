package org.sealpost.message;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.PublishedKeys;
import org.sealpost.keyring.KeyRing;

/** Tells headers that this service issued from all others. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tickets {
  private final LongAdder refused = new LongAdder();

  @EJB private KeyRing ring;

  /** Empty for anything malformed or not signed by this service; such attempts are counted. */
  public Optional<GenuineHeader> check(byte[] header, byte[] ticket) {
    Optional<GenuineHeader> genuine =
        parse(header).filter(read -> isSigned(read, ticket)).map(GenuineHeader::new);
    if (genuine.isEmpty()) {
      refused.increment();
    }
    return genuine;
  }

  /** How many headers this node has refused since it started. */
  public long refused() {
    return refused.sum();
  }

  /** The public ticket keys by id, old ones too. */
  public PublishedKeys published() {
    return ring.publishedKeys();
  }

  private boolean isSigned(EnvelopeHeader header, byte[] ticket) {
    return ring.ticketKey(header.fields().ticketKey())
        .filter(key -> key.verify(header.bytes(), ticket))
        .isPresent();
  }

  private static Optional<EnvelopeHeader> parse(byte[] header) {
    try {
      return Optional.of(EnvelopeHeader.parse(header));
    } catch (BadEnvelopeException malformed) {
      return Optional.empty();
    }
  }
}
