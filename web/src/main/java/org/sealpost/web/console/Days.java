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
  @Inject private Caller caller;

  /** A day as {@code 2026-11-25}; nothing if it is none. */
  public Optional<LocalDate> parse(String typed) {
    try {
      return Optional.ofNullable(typed).map(LocalDate::parse);
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
