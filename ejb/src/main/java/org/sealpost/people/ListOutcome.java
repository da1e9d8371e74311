package org.sealpost.people;

import java.util.UUID;

/** What became of a list that was uploaded. */
public sealed interface ListOutcome {
  /** It waits to be confirmed. */
  record Kept(UUID id) implements ListOutcome {}

  /**
   * It was not taken.
   *
   * @param key empty, too-large, too-long, not-text
   */
  record NotTaken(String key) implements ListOutcome {}
}
