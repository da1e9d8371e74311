package org.sealpost.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.message.Order;

/**
 * A change of everything found, as its account sees it.
 *
 * @param user who started it
 * @param search what was looked for, in English words for the audit
 * @param expected how many messages were found before it began
 * @param more whether there were more than were counted
 * @param seen how many it has come to
 * @param changed of these, those that were not so already
 */
public record BulkView(
    UUID id,
    UUID user,
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
