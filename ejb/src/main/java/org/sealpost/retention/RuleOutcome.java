package org.sealpost.retention;

import java.time.Instant;

/** What became of the wish for another period. */
public sealed interface RuleOutcome {
  /** It is in force. */
  record InForce() implements RuleOutcome {}

  /** It will be in force from then on, and can be taken back until then. */
  record Waits(Instant from) implements RuleOutcome {}

  /** A shorter period: so much would go. */
  record ToBeConfirmed(Preview preview) implements RuleOutcome {}

  /** Somebody else has changed it. */
  record ChangedMeanwhile() implements RuleOutcome {}

  /** No such period for this kind of record. */
  record NotAllowed() implements RuleOutcome {}
}
