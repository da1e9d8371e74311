package org.sealpost.access;

import java.time.Instant;
import java.util.Optional;

/** Whether somebody who is signed in has shown again that it is he. */
public sealed interface Confirmation {

  /** The password was right. */
  record Confirmed() implements Confirmation {}

  /**
   * The password was wrong, or came too early; counted like a sign-in.
   *
   * @param waitUntil before this moment no password is looked at
   */
  record NotConfirmed(Optional<Instant> waitUntil) implements Confirmation {}

  /** Too many passwords are being checked right now; nothing was counted. */
  record ConfirmationBusy(int retryAfterSeconds) implements Confirmation {}
}
