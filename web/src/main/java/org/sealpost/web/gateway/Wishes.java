package org.sealpost.web.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.Level;
import org.sealpost.policy.Due;
import org.sealpost.policy.Options;
import org.sealpost.settings.Limits;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

/** Turns what a request asks for beside its people into types. */
public final class Wishes {
  private Wishes() {}

  static Options options(String profile, String level, String expiresAt) {
    return Options.none()
        .inProfile(Optional.ofNullable(profile).map(Wishes::profile))
        .atLevel(Optional.ofNullable(level).map(Wishes::level))
        .expiring(Optional.ofNullable(expiresAt).map(text -> Due.at(moment("expiresAt", text))));
  }

  /** A moment with its offset from UTC (RFC 3339), between the years 1970 and 9999. */
  public static Instant moment(String name, String text) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      if (moment.getEpochSecond() >= 0 && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
        return moment;
      }
    } catch (DateTimeException e) {
      throw malformed(name + " must be a moment like 2027-01-31T12:00:00Z.");
    }
    throw malformed(name + " must lie between the years 1970 and 9999.");
  }

  /** A lock's reason; a missing one is empty. */
  public static String reason(String text) {
    if (text != null && text.length() > Limits.REASON_CHARACTERS) {
      throw malformed("reason may have " + Limits.REASON_CHARACTERS + " characters at most.");
    }
    return text == null ? "" : text;
  }

  private static String profile(String name) {
    if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw malformed("A profile's name has 1 to 100 characters, none of them a control.");
    }
    return name;
  }

  private static Level level(String name) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> malformed("level must be high, medium, low or code."));
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}
