package org.sealpost.crash;

import java.time.Instant;

/**
 * A lock or an expiry that a client asked for.
 *
 * @param wanted whether the message shall be closed: locked, or with an expiry
 * @param answeredAt null while nobody answered; it may have been done
 */
record Control(String messageId, Kind kind, boolean wanted, Instant sentAt, Instant answeredAt) {
  enum Kind {
    LOCK,
    EXPIRY
  }

  boolean isAnswered() {
    return answeredAt != null;
  }
}
