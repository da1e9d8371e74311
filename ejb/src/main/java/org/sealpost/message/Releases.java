package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.sealpost.access.ReaderAccess;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.Seal;
import org.sealpost.keyring.KeyRing;
import org.sealpost.metrics.Metrics;
import org.sealpost.metrics.Work;
import org.sealpost.settings.ClientAddress;

/** The only way to a message key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Releases {
  @EJB private Tickets tickets;
  @Inject private OpeningRate rate;
  @Inject private ReleaseDecision decision;
  @Inject private SealRefusals sealRefusals;
  @EJB private KeyRing ring;
  @EJB private Metrics metrics;

  /** Releases a key to a reader's browser: ticket, rate, seal, then {@link #release}. */
  public ReleaseOutcome open(
      Optional<ReaderAccess> reader, OpenRequest request, ClientAddress client) {
    ReleaseOutcome outcome = attempt(reader, request, client);
    if (!(outcome instanceof ReleaseOutcome.Released)) {
      metrics.refused(Work.RELEASE, outcome.getClass());
    }
    return outcome;
  }

  private ReleaseOutcome attempt(
      Optional<ReaderAccess> reader, OpenRequest request, ClientAddress client) {
    Optional<GenuineHeader> genuine = tickets.check(request.header(), request.ticket());
    if (genuine.isEmpty()) {
      return new ReleaseOutcome.NotGenuine();
    }
    if (reader.isEmpty() || isLow(genuine.get())) {
      OptionalInt wait = rate.count(genuine.get().header().messageId(), client);
      if (wait.isPresent()) {
        return new ReleaseOutcome.TooMany(wait.getAsInt());
      }
    }
    if (!isSealed(genuine.get(), request)) {
      sealRefusals.record(genuine.get(), reader, client);
      return new ReleaseOutcome.NotGenuine();
    }
    return release(ReleaseRequest.reader(genuine.get(), reader, client));
  }

  /**
   * Decides by purpose and stored state, commits the decision with its audit row, and only then
   * unwraps. Nothing else in the service unwraps a message key.
   */
  public ReleaseOutcome release(ReleaseRequest request) {
    Decision decided = decision.decide(request);
    if (decided instanceof Decision.Granted granted) {
      MessageKey key = ring.unwrap(granted.identity(), granted.key());
      metrics.released(request.purpose());
      return new ReleaseOutcome.Released(granted.identity().message(), key);
    }
    return ((Decision.Denied) decided).outcome();
  }

  /** At level low a session proves nothing, so it spares nobody the limit. */
  private static boolean isLow(GenuineHeader genuine) {
    return genuine.header().fields().level() == Level.LOW;
  }

  private static boolean isSealed(GenuineHeader genuine, OpenRequest request) {
    return Seal.verify(genuine.header(), request.digest(), request.seal());
  }
}
