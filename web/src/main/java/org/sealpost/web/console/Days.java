package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.web.caller.Caller;

/** Days as the console's forms send them, in the administrator's time zone. */
@RequestScoped
public class Days {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  @Inject private Caller caller;

  /** A day as {@code 2026-11-25}; nothing if it is none of the years 1970 to 2199. */
  public Optional<LocalDate> parse(String typed) {
    try {
      return Optional.ofNullable(typed)
          .map(LocalDate::parse)
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** When the day begins. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return caller.reader().map(ReaderAccess::zone).orElse(ZoneOffset.UTC);
  }
}
