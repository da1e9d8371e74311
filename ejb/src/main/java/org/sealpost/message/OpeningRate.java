package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.sealpost.envelope.MessageId;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Counts openings without a session by message and network, in this node's memory, bounded. */
@ApplicationScoped
class OpeningRate {
  private static final int CAPACITY = 50_000;

  private final Map<Place, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Window> eldest) {
          return size() > CAPACITY;
        }
      };

  @EJB private Settings settings;

  /** Counts one opening; seconds to wait if it is one too many. */
  OptionalInt count(MessageId message, ClientAddress client) {
    return count(message, client, settings.now());
  }

  synchronized OptionalInt count(MessageId message, ClientAddress client, Instant now) {
    Window window =
        windows.merge(
            new Place(message, client.network()),
            new Window(now, 1),
            (old, fresh) -> old.isOver(now) ? fresh : new Window(old.began(), old.count() + 1));
    return window.count() <= Limits.OPENINGS_IN_WINDOW
        ? OptionalInt.empty()
        : OptionalInt.of(window.secondsLeft(now));
  }

  private record Place(MessageId message, InetAddress network) {}

  private record Window(Instant began, int count) {
    boolean isOver(Instant now) {
      return !now.isBefore(began.plus(Limits.OPENING_WINDOW));
    }

    int secondsLeft(Instant now) {
      return (int) Duration.between(now, began.plus(Limits.OPENING_WINDOW)).toSeconds() + 1;
    }
  }
}
