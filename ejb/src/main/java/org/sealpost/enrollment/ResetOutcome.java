package org.sealpost.enrollment;

/** What became of a new password. */
public sealed interface ResetOutcome {

  /** The password is changed; every session and remembered device of the user has ended. */
  record PasswordChosen() implements ResetOutcome {}

  /**
   * Nothing was changed.
   *
   * @param key over, or a password weakness: too-short, too-long, common, personal; same
   */
  record ResetRefused(String key) implements ResetOutcome {}

  /** Too many passwords are being checked right now; the link stays good. */
  record ResetBusy(int retryAfterSeconds) implements ResetOutcome {}
}
