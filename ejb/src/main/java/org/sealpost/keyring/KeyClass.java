package org.sealpost.keyring;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which messages share an account key: those that expire in one month (UTC), or never. Destroying a
 * month's key makes its messages unreadable, in old backups too.
 *
 * @param name {@code 2027-03}, or {@code never}
 */
public record KeyClass(String name) {
  public static KeyClass of(Optional<Instant> expiry) {
    return new KeyClass(
        expiry
            .map(instant -> YearMonth.from(instant.atOffset(ZoneOffset.UTC)).toString())
            .orElse("never"));
  }
}
