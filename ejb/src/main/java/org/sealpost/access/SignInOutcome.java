package org.sealpost.access;

import java.time.Instant;
import java.util.Optional;

/** What became of a sign-in. Refusals are alike for known and unknown addresses. */
public sealed interface SignInOutcome
    permits SignedIn, PasswordDue, SignInOutcome.SignInRefused, SignInOutcome.SignInBusy {

  /**
   * Wrong address or password, or tried too early.
   *
   * @param waitUntil before this moment no password is looked at
   */
  record SignInRefused(Optional<Instant> waitUntil) implements SignInOutcome {}

  /** Too many passwords are being checked right now; nothing was counted. */
  record SignInBusy(int retryAfterSeconds) implements SignInOutcome {}
}
