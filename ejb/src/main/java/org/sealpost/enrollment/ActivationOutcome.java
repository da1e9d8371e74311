package org.sealpost.enrollment;

/** What became of an activation. */
public sealed interface ActivationOutcome
    permits Activated, ActivationOutcome.ActivationRefused, ActivationOutcome.ActivationBusy {

  /**
   * Nothing was activated.
   *
   * @param key over, elsewhere, wrong-password, too-many-tries, name-missing, name-too-long,
   *     name-malformed, or a password weakness: too-short, too-long, common, personal
   */
  record ActivationRefused(String key) implements ActivationOutcome {}

  /** Too many passwords are being checked right now; nothing was counted. */
  record ActivationBusy(int retryAfterSeconds) implements ActivationOutcome {}
}
