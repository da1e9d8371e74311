package org.sealpost.enrollment;

/** What the window that enrolled is told when it asks whether the address is proven. */
public sealed interface WaitingOutcome
    permits Activated, WaitingOutcome.StillWaiting, WaitingOutcome.WaitingOver {

  /** Ask again in a few seconds. */
  record StillWaiting() implements WaitingOutcome {}

  /**
   * This attempt will not sign in.
   *
   * @param hint over (unknown, expired or already gone on) or sign-in (the address was proven with
   *     another attempt or a new password)
   */
  record WaitingOver(String hint) implements WaitingOutcome {}
}
