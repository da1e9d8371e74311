package org.sealpost.enrollment;

import java.util.Optional;
import org.sealpost.envelope.MessageId;

/** What the window that enrolled is told when it asks whether the address is proven. */
public sealed interface WaitingOutcome
    permits Activated,
        WaitingOutcome.StillWaiting,
        WaitingOutcome.GoneOn,
        WaitingOutcome.WaitingOver {

  /** Ask again in a few seconds. */
  record StillWaiting() implements WaitingOutcome {}

  /**
   * Another window of the browser that enrolled has gone on; no session is begun by this.
   *
   * @param waiting the message to go back to
   */
  record GoneOn(Optional<MessageId> waiting) implements WaitingOutcome {}

  /**
   * This attempt will not sign in.
   *
   * @param hint over (unknown or expired) or sign-in (the address was proven with another attempt
   *     or a new password)
   */
  record WaitingOver(String hint) implements WaitingOutcome {}
}
