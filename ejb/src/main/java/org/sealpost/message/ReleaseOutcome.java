package org.sealpost.message;

import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;

/** What a request for a message key came to. */
public sealed interface ReleaseOutcome {
  /** The key, after the opening and its audit row are committed. */
  record Released(MessageId id, MessageKey key) implements ReleaseOutcome {}

  /** Nobody is signed in, and the level asks for it. */
  record SignInNeeded() implements ReleaseOutcome {}

  /** Level high: this session's authentication has opened a message already. */
  record FreshSignInNeeded() implements ReleaseOutcome {}

  /** Told to a proven recipient only. */
  record Locked(String reason) implements ReleaseOutcome {}

  /** Told to a proven recipient only. */
  record Expired() implements ReleaseOutcome {}

  /** Unknown message, no recipient of it, other account, account not active: all alike. */
  record NotAvailable() implements ReleaseOutcome {}

  /** Ticket or seal do not verify. */
  record NotGenuine() implements ReleaseOutcome {}

  record TooMany(int retryAfterSeconds) implements ReleaseOutcome {}
}
