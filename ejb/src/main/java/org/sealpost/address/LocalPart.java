package org.sealpost.address;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before the at sign: a dot-atom, or a quoted string where a dot-atom cannot say it.
 */
final class LocalPart {
  private static final int MAX_OCTETS = 64;
  private static final String ATEXT = "[a-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";
  private static final Pattern DOT_ATOM = Pattern.compile(ATEXT + "(?:\\." + ATEXT + ")*");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\\x20-\\x7E])*\"");

  private LocalPart() {}

  static Optional<String> parse(String lower) {
    return canonical(lower)
        .filter(local -> octets(local) <= MAX_OCTETS)
        .filter(local -> local.codePoints().allMatch(LocalPart::isHarmless));
  }

  private static Optional<String> canonical(String lower) {
    if (DOT_ATOM.matcher(lower).matches()) {
      return Optional.of(lower);
    }
    return QUOTED.matcher(lower).matches() ? Optional.of(requote(lower)) : Optional.empty();
  }

  /** RFC 5321 section 4.1.2: quotes and backslashes that say nothing are left out. */
  private static String requote(String quoted) {
    String bare = quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    return DOT_ATOM.matcher(bare).matches()
        ? bare
        : "\"" + bare.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
  }

  /** CVE-2025-7962: mail libraries cut U+760A and U+760D down to LF and CR. */
  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> codePoint != 0x760A && codePoint != 0x760D;
    };
  }

  static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
