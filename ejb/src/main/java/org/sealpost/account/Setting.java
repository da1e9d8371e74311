package org.sealpost.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A setting of a message on which account, profile, rule and header may each have a say. */
public enum Setting {
  LEVEL,
  EXPIRY,
  REPLY,
  REPLY_ALL,
  FORWARD,
  READ_RECEIPT,
  REMINDER;

  /** The names, in one order, with spaces between them. */
  static String text(Set<Setting> settings) {
    return Arrays.stream(values())
        .filter(settings::contains)
        .map(Setting::name)
        .collect(Collectors.joining(" "));
  }

  static Set<Setting> read(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(" "))
            .map(Setting::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
  }
}
