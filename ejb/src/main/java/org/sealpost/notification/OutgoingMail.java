package org.sealpost.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/**
 * A mail ready to leave.
 *
 * @param name the same at every try of one mail; good as a file name, and sorts by time
 * @param message the whole message of RFC 5322
 */
record OutgoingMail(String name, EmailAddress recipient, byte[] message) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static OutgoingMail of(UUID id, Instant queuedAt, EmailAddress recipient, byte[] message) {
    return new OutgoingMail(TIME.format(queuedAt) + "-" + id, recipient, message);
  }

  @Override
  public String toString() {
    return "OutgoingMail[" + name + "]";
  }
}
