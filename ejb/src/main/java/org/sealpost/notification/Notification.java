package org.sealpost.notification;

import java.util.Locale;
import java.util.Map;
import org.sealpost.address.EmailAddress;

/**
 * One mail to one person.
 *
 * @param values plain text, by the names the kind has; may hold tokens, so it prints without them
 */
public record Notification(
    Kind kind, EmailAddress to, Locale language, Map<String, String> values) {

  @Override
  public String toString() {
    return "Notification[" + kind + "]";
  }
}
