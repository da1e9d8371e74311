package org.sealpost.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.message.Order;

/**
 * A change of everything found, as its account sees it.
 *
 * @param actor who started it, kind and id such as {@code user:…}
 * @param search what was looked for, in English words for the audit
 * @param expected how many messages were found before it began
 * @param more whether there were more than were counted
 * @param seen how many it has come to
 * @param changed of these, those that were not so already
 */
public record BulkView(
    UUID id,
    String actor,
    Order order,
    String search,
    BulkState state,
    int expected,
    boolean more,
    int seen,
    int changed,
    Instant startedAt,
    Optional<Instant> endedAt) {
  public int already() {
    return seen - changed;
  }

  public boolean isRunning() {
    return state == BulkState.RUNNING;
  }
}
