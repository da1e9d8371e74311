package org.sealpost.tls;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sealpost.settings.Limits;

/** Counts the tests that accounts ask for, in this node's memory: a test bothers strangers. */
@ApplicationScoped
class TestRate {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int CAPACITY = 10_000;

  private final Map<UUID, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Window> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Counts one; false if it is one too many. */
  synchronized boolean admits(UUID account, Instant now) {
    Window window =
        windows.merge(
            account,
            new Window(now, 1),
            (old, fresh) -> old.isOver(now) ? fresh : new Window(old.began(), old.count() + 1));
    return window.count() <= Limits.TLS_TESTS_A_MINUTE;
  }

  private record Window(Instant began, int count) {
    boolean isOver(Instant now) {
      return !now.isBefore(began.plus(WINDOW));
    }
  }
}
