package org.sealpost.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * What a purge would take.
 *
 * @param number of records, as far as it was counted
 * @param more whether there may be more
 * @param oldest the moment that the period of the oldest counts from
 * @param newest likewise
 */
public record Preview(
    int number, boolean more, Optional<Instant> oldest, Optional<Instant> newest) {
  static final Preview NOTHING = new Preview(0, false, Optional.empty(), Optional.empty());

  public boolean isNothing() {
    return number == 0 && !more;
  }
}
