package org.sealpost.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.MessageId;

/**
 * A legal hold as its account sees it.
 *
 * @param user who placed it
 * @param message the one it is about, if it is about one
 * @param messages how many are under it, as far as they are marked
 */
public record HoldView(
    UUID id,
    UUID user,
    String reason,
    Optional<MessageId> message,
    HoldState state,
    int messages,
    Instant placedAt,
    Optional<Instant> releasedAt) {
  /** Whether it can be released. */
  public boolean isHeld() {
    return state == HoldState.HELD;
  }
}
