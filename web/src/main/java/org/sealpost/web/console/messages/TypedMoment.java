package org.sealpost.web.console.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A date and time as a browser sends it, in the administrator's time zone. */
final class TypedMoment {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private TypedMoment() {}

  /** Nothing if the text is no moment of the years 1970 to 2199. */
  static Optional<Instant> parse(String text, ZoneId zone) {
    try {
      LocalDateTime typed = LocalDateTime.parse(text.strip());
      return typed.getYear() < FIRST_YEAR || typed.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(typed.atZone(zone).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
