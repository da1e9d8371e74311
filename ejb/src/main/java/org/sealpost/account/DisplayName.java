package org.sealpost.account;

import java.util.Optional;

/** What an account or a gateway may be called. */
public final class DisplayName {
  private static final int LONGEST = 200;

  private DisplayName() {}

  /** The name without spaces around it; empty for none, a too long or an unreadable one. */
  public static Optional<String> parse(String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .filter(name -> name.codePoints().allMatch(DisplayName::isReadable));
  }

  private static boolean isReadable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
