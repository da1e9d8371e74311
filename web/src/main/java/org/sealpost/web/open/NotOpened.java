package org.sealpost.web.open;

import org.sealpost.message.ReleaseOutcome;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Tells why a message was not opened. */
final class NotOpened {
  private NotOpened() {}

  static Problem problem(ReleaseOutcome outcome) {
    if (outcome instanceof ReleaseOutcome.Locked locked) {
      return Problem.of(ProblemType.LOCKED, "Ask the sender to unlock it.")
          .with("reason", locked.reason());
    }
    if (outcome instanceof ReleaseOutcome.TooMany many) {
      return Problem.of(ProblemType.TOO_MANY, "Wait a little, then open the message again.")
          .retryAfter(many.retryAfterSeconds());
    }
    return outcome instanceof ReleaseOutcome.NotGenuine
        ? Field.notGenuine().problem()
        : plain(outcome);
  }

  private static Problem plain(ReleaseOutcome outcome) {
    if (outcome instanceof ReleaseOutcome.SignInNeeded) {
      return Problem.of(ProblemType.SIGN_IN_NEEDED, "Sign in, or enroll if you are new here.");
    }
    if (outcome instanceof ReleaseOutcome.FreshSignInNeeded) {
      return Problem.of(
          ProblemType.FRESH_SIGN_IN_NEEDED, "Each message of this level needs a sign-in.");
    }
    return outcome instanceof ReleaseOutcome.Expired
        ? Problem.of(ProblemType.EXPIRED, "Ask the sender to send it again.")
        : Problem.of(
            ProblemType.NOT_AVAILABLE,
            "Sign in with the address the message was sent to, or ask the sender.");
  }
}
