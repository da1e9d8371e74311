package org.sealpost.retention;

import java.time.Instant;
import java.util.Optional;

/** How one kind of record is purged. */
interface Purge {
  /** The place before the first record. */
  String BEGINNING = "";

  /** What would go, were this the cut-off. */
  Preview preview(Scope scope, Instant cutOff);

  /**
   * Purges some of the records from that place on, in the caller's transaction.
   *
   * @param place {@link #BEGINNING}, or that of the step before
   */
  Step next(Scope scope, Instant cutOff, String place);

  /**
   * What a step did.
   *
   * @param next where the next one begins; nothing after the last one
   */
  record Step(int removed, Optional<String> next) {}
}
