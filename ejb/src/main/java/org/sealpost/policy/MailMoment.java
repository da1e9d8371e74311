package org.sealpost.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;

/**
 * A moment in a header field: {@code +24:00:00} (hours, minutes, seconds from sealing), a date of
 * RFC 5322, or one of ISO 8601, in UTC where it says nothing else.
 */
final class MailMoment {
  private static final Pattern RELATIVE = Pattern.compile("\\+(\\d{1,6}):([0-5]?\\d):([0-5]?\\d)");
  private static final int LONGEST = 100;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
  private static final List<Function<String, Instant>> ABSOLUTE =
      List.of(
          text -> OffsetDateTime.parse(text, DateTimeFieldLenientImpl.RFC_5322).toInstant(),
          text -> OffsetDateTime.parse(text).toInstant(),
          text ->
              OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ"))
                  .toInstant(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

  private MailMoment() {}

  static Optional<Due> parse(String text) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      return after(
          Duration.ofHours(Long.parseLong(relative.group(1)))
              .plusMinutes(Long.parseLong(relative.group(2)))
              .plusSeconds(Long.parseLong(relative.group(3))));
    }
    return text.length() > LONGEST
        ? Optional.empty()
        : ABSOLUTE.stream().flatMap(format -> read(format, text).stream()).findFirst().map(Due::at);
  }

  private static Optional<Due> after(Duration time) {
    try {
      return Optional.of(new Due.After(time));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> read(Function<String, Instant> format, String text) {
    try {
      return Optional.of(format.apply(text))
          .filter(at -> at.getEpochSecond() >= 0 && at.isBefore(LAST));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
