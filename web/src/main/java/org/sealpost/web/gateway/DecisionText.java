package org.sealpost.web.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The {@code Sealpost-Decision} of an answer: what was decided, then the rule and the profile, each
 * in quotes, with what is no plain ASCII as percent-encoded UTF-8.
 */
final class DecisionText {
  static final String NAME = "Sealpost-Decision";

  private DecisionText() {}

  static String seal(Optional<String> rule, String profile) {
    return of("seal", rule) + named("profile", profile);
  }

  static String pass(Optional<String> rule) {
    return of("pass", rule);
  }

  static String reject(String rule) {
    return of("reject", Optional.of(rule));
  }

  /** The last line has no name. */
  private static String of(String what, Optional<String> rule) {
    return what + rule.map(name -> named("rule", name)).orElse("; last-line");
  }

  private static String named(String name, String value) {
    StringBuilder text = new StringBuilder("; ").append(name).append("=\"");
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= ' ' && octet <= '~' && "\"%\\".indexOf(octet) < 0;
      if (plain) {
        text.append((char) octet);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return text.append('"').toString();
  }
}
