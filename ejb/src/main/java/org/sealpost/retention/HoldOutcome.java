package org.sealpost.retention;

import java.util.UUID;

/** What became of the wish to hold messages. */
public sealed interface HoldOutcome {
  /** It holds from now on. */
  record Placed(UUID id) implements HoldOutcome {}

  /** The reason is missing or too long. */
  record ReasonMalformed() implements HoldOutcome {}

  /** The search asks for more than it may, or nothing is found. */
  record Nothing() implements HoldOutcome {}
}
