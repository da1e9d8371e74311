package org.sealpost.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * What of an account goes by the clock.
 *
 * @param keysEnd from when on a closed account's keys are kept no longer; nothing if it is not
 *     closed
 */
public record AccountClock(UUID id, ZoneId zone, Instant createdAt, Optional<Instant> keysEnd) {
  /** Whether its keys are to be destroyed. */
  public boolean keysHaveEnded(Instant now) {
    return keysEnd.filter(end -> !now.isBefore(end)).isPresent();
  }
}
