package org.sealpost.message;

import org.sealpost.keyring.MessageIdentity;
import org.sealpost.keyring.WrappedKey;

/** What was decided about a release; it stands in the audit before anybody hears of it. */
sealed interface Decision {
  /** The key may be unwrapped once the decision is committed. */
  record Granted(MessageIdentity identity, WrappedKey key) implements Decision {}

  record Denied(ReleaseOutcome outcome) implements Decision {}

  static Decision notAvailable() {
    return new Denied(new ReleaseOutcome.NotAvailable());
  }

  static Decision granted(Message message) {
    return new Granted(message.identity(), message.key());
  }
}
