package org.sealpost.enrollment;

import java.util.List;
import org.sealpost.access.SignedIn;

/** What became of the form behind the set-up link. */
public sealed interface SetUpOutcome {

  /** The first operator is made and signed in. */
  record SetUp(SignedIn signedIn) implements SetUpOutcome {}

  /** The form needs changes; nothing was stored. */
  record SetUpRefused(List<EnrollOutcome.Problem> problems) implements SetUpOutcome {}

  /** The address has a user, who must sign in and open the link again. */
  record AddressTaken() implements SetUpOutcome {}

  /** The link is used or too old. */
  record LinkOver() implements SetUpOutcome {}

  /** Too many passwords are being hashed right now; the link stays good. */
  record SetUpBusy(int retryAfterSeconds) implements SetUpOutcome {}
}
