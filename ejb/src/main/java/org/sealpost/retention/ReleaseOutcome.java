package org.sealpost.retention;

import org.sealpost.access.Confirmation;

/** What became of the wish to release a hold. */
public sealed interface ReleaseOutcome {
  /** Its messages are purged by their rules again. */
  record Released() implements ReleaseOutcome {}

  /** The password was not confirmed. */
  record NotConfirmed(Confirmation confirmation) implements ReleaseOutcome {}

  /** The account has no such hold, or it is not held. */
  record Gone() implements ReleaseOutcome {}
}
