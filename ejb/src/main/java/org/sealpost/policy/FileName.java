package org.sealpost.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pattern of an envelope's file name. {@code ${date}} and {@code ${time}} stand for the moment
 * of its issue; beside them only ASCII letters, digits, space, {@code . _ -}, no dot or space at
 * the beginning, and {@code .html} or {@code .htm} at the end: a name every file system and mail
 * program takes.
 */
public record FileName(String pattern) {
  private static final int LONGEST = 100;
  private static final String MARK = "\\$\\{(?:date|time)\\}";
  private static final Pattern SAFE =
      Pattern.compile(
          "(?:[A-Za-z0-9_-]|" + MARK + ")(?:[A-Za-z0-9_. -]|" + MARK + ")*(?<![. ])\\.html?");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  /** What a profile begins with. */
  public static final FileName STANDARD = new FileName("securedoc_${date}T${time}.html");

  public FileName {
    if (pattern.length() > LONGEST || !SAFE.matcher(pattern).matches()) {
      throw new IllegalArgumentException("no pattern of a file name");
    }
  }

  /** What somebody typed; empty if files cannot be called so. */
  public static Optional<FileName> parse(String typed) {
    try {
      return Optional.of(new FileName(typed.strip()));
    } catch (IllegalArgumentException unsafe) {
      return Optional.empty();
    }
  }

  /** The name of the envelope of a message issued then. */
  public String at(Instant moment, ZoneId zone) {
    return pattern
        .replace("${date}", DATE.withZone(zone).format(moment))
        .replace("${time}", TIME.withZone(zone).format(moment));
  }
}
